import { places, said } from '~/lib/answer/phrases.ts';
import type { Reading, Word } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

const VERBAL = said(
  '(?:осуществлени\\p{L}+|проведени\\p{L}+|обеспечени\\p{L}+|выполнени\\p{L}+|произведени\\p{L}+) (?:\\p{L}+(?:ого|его|ых|их|ой|ей) ){0,2}\\p{L}{3,}(?:ия|ий|а|я|ы|и|ов|ев|ок|ости)',
);
const NOUN = /(?:ни[яеий]|нию|нием|ний|ци[ияй]|цию|цией|ост[иью]|остью|тия|тие)$/u;
const NO_NOUN =
  /^(?:дни|они|дня|рядом|гости|гостью|кости|мосту|посту|росту|части|новости|крыльцо|улиции|средний|последний|зимний|летний|верхний|нижний|крайний|соседний|дальний|поздний|ранний|домашний|лишний|внешний|внутренний|древний|вечерний|осенний|весенний)$/u;

export const nounChain: Rule = {
  id: 'noun-chain',
  group: 'plain',
  level: 'should',
  why: 'coach_why_noun_chain',
  source: 'ВШЭ, индекс синтаксической сложности',
  find: (reading, { limits }) => [
    ...places(VERBAL, reading.prose),
    ...reading.sentences.flatMap(({ words }) => chains(words, reading, limits.nounChain)),
  ],
  good: [
    'Елена, здравствуйте! Двор убрали, фонари починили.',
    'Елена, здравствуйте! Заявление и справку принимают в отделении на ул. Мира, 3.',
  ],
  bad: [
    'Елена, здравствуйте! Проведение ремонта крыши начнут завтра.',
    'Елена, здравствуйте! Решение о выделении финансирования содержания принято.',
    'Елена, здравствуйте! Для обеспечения безопасности дорогу закрыли.',
  ],
};

/** Runs of nouns made of verbs with nothing but a preposition between. */
function chains(words: readonly Word[], { prose }: Reading, limit: number): Found[] {
  const found: Found[] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (/^(?:о|об|по|для|на|в|и)$/u.test(word.word)) continue;
    const between = prose.slice(run.at(-1)?.end ?? 0, word.start);
    const joined = /^\s+(?:(?:о|об|по|для|на|в|и)\s+)?$/u.test(between);
    const noun = word.word.length > 5 && NOUN.test(word.word) && !NO_NOUN.test(word.word);
    run = noun ? (joined ? [...run, word] : [word]) : [];
    if (run.length === limit) found.push({ start: run[0]?.start ?? 0, end: word.end });
  }
  return found;
}
