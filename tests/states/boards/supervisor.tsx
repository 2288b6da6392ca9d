import { type BlindActions, BlindReview } from '~/components/dashboard/blind-review/blind-review.tsx';
import css from '~/components/dashboard/dashboard.css?inline';
import { Day } from '~/components/dashboard/day/day.tsx';
import { Shift } from '~/components/dashboard/shift/shift.tsx';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type { Draw } from '~/lib/log/blind/read-blind.ts';
import type { Shift as ShiftData } from '~/lib/log/queue/shift.ts';
import { type DayPast, dayNow } from '~/lib/report/day-digest.ts';
import type { BlindCard } from '~/lib/report/quality/blind-card.ts';
import { blindFigures } from '~/lib/report/quality/blind-figures.ts';
import { triage } from '~/tests/components/common/triage-data.ts';
import { done } from '~/tests/components/dashboard/dashboard-actions.ts';
import { data, inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const pageName = (page: string) => (page === 'ok:7' ? LONG : 'Администрация города');
const now = NOW.getTime();
const nothing = () => undefined;

const FULL = data({
  pages: ['vk:-1', 'ok:7'],
  looks: [
    { page: 'vk:-1', post: '2', url: 'https://vk.com/wall-1_2', seen: 34, total: 52, at: inMinutes(-30) },
    {
      page: 'ok:7',
      post: '3',
      url: 'https://ok.ru/group/7/topic/3',
      seen: 5,
      total: 5,
      at: inMinutes(-4000),
    },
  ],
  items: [
    item({ key: 'a', urgent: 'газ', dueAt: inMinutes(42), text: 'Пахнет газом в подъезде' }),
    item({ key: 'b', dueAt: inMinutes(-125), text: `${LONG}: когда засыплете яму`, page: 'ok:7' }),
    item({ key: 'c', state: 'interim', dueAt: inMinutes(300), text: 'Когда починят лифт?' }),
  ],
});
const PAST: DayPast = {
  period: {
    from: Date.parse('2026-11-18T21:00:00Z'),
    to: Date.parse('2026-11-19T21:00:00Z'),
    zone: 'Europe/Moscow',
  },
  n: 40,
  answered: { part: 31, of: 35 },
  inTime: { part: 28, of: 31 },
  median: 95 * 60_000,
  timed: 30,
  posts: 12,
};
const NO_PAST = { ...PAST, n: 0, answered: { part: 0, of: 0 }, inTime: { part: 0, of: 0 }, posts: 0 };

const day = (name: string, given: Partial<Parameters<typeof Day>[0]>): State => ({
  name,
  show: () => (
    <main>
      <Day
        date="2026-11-20"
        before="2026-11-19"
        after={null}
        present={dayNow(FULL, null, [], now)}
        past={PAST}
        digest={{ on: true, at: '09:00', daysOff: false }}
        items={FULL.items}
        pageName={pageName}
        now={now}
        {...given}
      />
    </main>
  ),
});

const SHIFT: ShiftData = {
  open: [...FULL.items.slice(0, 2)],
  waiting: [item({ key: 'd', text: 'Кто убирает двор?', dueAt: null, triage: triage({ held: true }) })],
  promised: [...FULL.items.slice(2)],
  surges: [{ topic: 'snow', count: 7, usual: 1.5, weeks: 4 }],
  coverage: { seen: 34, total: null, at: inMinutes(-10) },
};
const CALM: ShiftData = { ...SHIFT, open: [], waiting: [], promised: [], surges: [] };

const shift = (name: string, given: ShiftData): State => ({
  name,
  show: () => (
    <main>
      <Shift shift={given} pageName={pageName} now={now} />
    </main>
  ),
});

const YES: Marks = { greeting: 'yes', essence: 'no', plain: 'yes', own: 'skip', friendly: 'yes' };
const letter = (id: number, marks: Marks | null): BlindCard => ({
  answer: `vk:-1:2:${id}9`,
  question: `Когда засыплют яму на Зелёной, ${id}?`,
  reply: 'Здравствуйте! Яму на Зелёной засыплют 27 ноября, дорожники уже заказали асфальт.',
  interim: id === 2,
  photo: id === 1,
  marks,
});
const BLIND: BlindActions = { draw: done, judge: done };

function blind(name: string, cards: readonly BlindCard[]): State {
  const draw: Draw = {
    id: '0199f6f0-0000-7000-8000-000000000000',
    at: inMinutes(-60),
    month: '2026-11',
    seed: '2026-11 all 1',
    of: 37,
    page: null,
    answers: cards.map(({ answer }) => ({ comment: answer.slice(0, -1), answer })),
    marks: new Map(cards.flatMap(({ answer, marks }) => (marks ? [[answer, marks] as const] : []))),
  };
  const drawn = cards.length > 0 ? draw : null;
  return {
    name,
    show: () => (
      <main>
        <BlindReview
          month="2026-11"
          current="2026-11"
          draw={drawn}
          cards={cards}
          figures={blindFigures(drawn ? [drawn] : [], '2026-11')}
          page={null}
          pages={FULL.pages}
          pageName={pageName}
          go={nothing}
          actions={BLIND}
        />
      </main>
    ),
  };
}

export const SUPERVISOR: Board = {
  id: 'supervisor',
  title: 'Сводка дня, смена, слепая проверка',
  css,
  states: [
    day('сводка сегодня, длинные имена', {}),
    day('прошлый день без комментариев', {
      present: null,
      past: NO_PAST,
      after: '2026-11-20',
      date: '2026-11-19',
    }),
    shift('смена: всё есть', SHIFT),
    shift('смена: никто не ждёт', CALM),
    blind('слепая проверка: ещё не брали', []),
    blind('слепая проверка: второй ответ', [letter(1, YES), letter(2, null)]),
    blind('слепая проверка: разобраны', [letter(1, YES), letter(2, YES)]),
  ],
};
