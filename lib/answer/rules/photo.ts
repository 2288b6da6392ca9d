import type { Span } from '~/lib/answer/level.ts';
import { said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

/** What is changed and cannot be seen: «маршрут трактору поменяли». */
const UNSEEN = said('(?<!(?:по|на|с|из|в) )(?:маршрут|график|расписани|рейс|тариф|договор|режим)\\p{L}*');
/** How far from its verb such a thing stands, characters. */
const NEAR = 25;

export const photo: Rule = {
  id: 'photo',
  group: 'answer',
  level: 'should',
  why: 'coach_why_photo',
  source: 'Практика «было — стало» с одной точки',
  find: ({ verbs, flat }, draft) => {
    if (!draft.repair || draft.photo) return [];
    const isSeen = ({ start, end }: Span) => !UNSEEN.test(clauseAround(flat, start, end));
    const done = verbs.find(
      (verb) => verb.use.kind === 'repair' && verb.use.tense !== 'future' && isSeen(verb),
    );
    return done === undefined ? [] : [{ start: done.start, end: done.end, ask: 'photo' }];
  },
  good: [
    { text: 'Елена, здравствуйте! Трактор придёт сегодня, маршрут ему поменяли.', repair: true },
    { text: 'Елена, здравствуйте! Яму засыпали.', repair: true, photo: true },
    { text: 'Елена, здравствуйте! Яму засыпят завтра.', repair: true },
    'Елена, здравствуйте! Яму засыпали.',
  ],
  bad: [
    { text: 'Елена, здравствуйте! Яму засыпали.', repair: true },
    { text: 'Елена, здравствуйте! Двор расчищен.', repair: true },
    { text: 'Елена, здравствуйте! Снег вывезли по графику.', repair: true },
  ],
};

/** The words of the clause close to a place. */
function clauseAround(flat: string, start: number, end: number): string {
  const before = flat.slice(Math.max(0, start - NEAR), start).split(/[,.;:!?]/u);
  const after = flat.slice(end, end + NEAR).split(/[,.;:!?]/u);
  return `${before.at(-1)} ${after[0]}`;
}
