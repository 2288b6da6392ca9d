import { finder, phrase } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { SWAPS, type Swap } from '~/lib/answer/swap-words.ts';

const find = finder(SWAPS, ({ say }) => say);

export const kanc: Rule = {
  id: 'kanc',
  group: 'plain',
  level: 'should',
  why: 'coach_why_kanc',
  source: 'Киров, руководитель ЦУР, 21.11.2021',
  find: ({ prose }) =>
    find(prose)
      .filter(({ end, entry }) => !isHarmless(entry, prose.slice(end)))
      .map(({ start, end, entry }) => ({
        start,
        end,
        expected: entry.use,
        ...(entry.ask === undefined ? {} : { ask: entry.ask }),
      })),
  good: [
    'Елена, здравствуйте! Лампы в подъезде заменили: сломался этот автомат.',
    'Елена, здравствуйте! Нужны паспортные данные и справка.',
    'Елена, здравствуйте! На основании договора двор убирает управляющая компания.',
    'Елена, здравствуйте! Вы пишете, что «осуществляется уборка». Двор убрали утром.',
    'Елена, здравствуйте! В рамках картины видна ваша улица.',
  ],
  bad: [
    'Елена, здравствуйте! Осуществлена замена ламп.',
    'Елена, здравствуйте! В настоящее время работы идут.',
    'Елена, здравствуйте! Данный участок убрали.',
    'Елена, здравствуйте! Вопрос прорабатывается.',
    'Елена, здравствуйте! Придомовую территорию убрали.',
    'Елена, здравствуйте! Сообщаем вам, что яму засыпали.',
  ],
};

function isHarmless({ unless }: Swap, rest: string): boolean {
  return unless !== undefined && new RegExp(`^\\s+${phrase(unless)}`, 'u').test(rest);
}
