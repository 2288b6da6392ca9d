import { places } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { VAGUE_CONDITION, VAGUE_TIME } from '~/lib/answer/signs.ts';

export const vagueDeadline: Rule = {
  id: 'vague-deadline',
  group: 'promise',
  level: 'must',
  why: 'coach_why_vague_deadline',
  source: 'Севастополь, приказ № 123 от 14.03.2025',
  find: ({ prose, sentences, days }) => {
    const undated = places(VAGUE_CONDITION, prose).filter(({ start }) => {
      const sentence = sentences.find((each) => each.start <= start && start < each.end);
      return !sentence?.days.some(({ due }) => due !== null);
    });
    const vague = days.filter(({ kind, role }) => kind === 'vague' && role === 'deadline');
    return [...places(VAGUE_TIME, prose), ...undated, ...vague].map(({ start, end }) => ({
      start,
      end,
      ask: 'when',
    }));
  },
  good: [
    'Елена, здравствуйте! Яму засыпят до 20 ноября.',
    'Елена, здравствуйте! Газон восстановят после схода снега, до 1 мая.',
    'Елена, здравствуйте! Житель писал: «Сделают в ближайшее время». Засыпали сегодня.',
  ],
  bad: [
    'Елена, здравствуйте! Яму засыпят в ближайшее время.',
    'Елена, здравствуйте! Дорогу отремонтируют при наличии финансирования.',
    'Елена, здравствуйте! Скоро всё починим.',
    'Елена, здравствуйте! Газон восстановят после схода снега.',
    'Елена, здравствуйте! Лифт запустят через несколько дней.',
  ],
};
