import type { Reading } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

const YOU = /(?<![\p{L}-])(?:вы|вас|вам|вами|ваш(?:а|е|и|его|ему|ей|им|их|ими|у|ем)?)(?![\p{L}-])/giu;

export const vy: Rule = {
  id: 'vy',
  group: 'tone',
  level: 'hint',
  why: 'coach_why_vy',
  source: 'Госуслуги, редакционная политика',
  find: (reading) => {
    const inside = [...reading.text.matchAll(YOU)].filter(({ index }) => isInside(index, reading));
    const capital = inside.filter(({ 0: word }) => /^\p{Lu}/u.test(word));
    return capital.map(
      ({ 0: word, index }): Found => ({
        start: index,
        end: index + word.length,
        variant: capital.length < inside.length ? 'mixed' : 'capital',
        expected: [word.toLowerCase()],
      }),
    );
  },
  good: ['Елена, здравствуйте! Вы правы. Яму у вашего дома засыпали.'],
  bad: [
    'Елена, здравствуйте! Яму у Вашего дома засыпали.',
    'Елена, здравствуйте! Для Вас и вашей семьи открыли каток.',
  ],
};

/** A sentence begins with a capital anyway. */
function isInside(index: number, { prose, sentences }: Reading): boolean {
  if (prose[index] === 'x') return false;
  const sentence = sentences.find(({ start, end }) => start <= index && index < end);
  return sentence !== undefined && /\p{L}/u.test(prose.slice(sentence.start, index));
}
