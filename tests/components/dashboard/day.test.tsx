import { cleanup, render, screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Board } from '~/components/dashboard/board/board.tsx';
import { Day } from '~/components/dashboard/day/day.tsx';
import { dayText } from '~/components/dashboard/day/day-text.ts';
import { pressingOf, promisedOf } from '~/components/dashboard/day/pressing.ts';
import type { Look } from '~/lib/log/queue/looks.ts';
import { type DayPast, dayNow } from '~/lib/report/day-digest.ts';
import { data, inMinutes, item, NOW } from './dashboard-data.ts';

const now = NOW.getTime();
const pageName = (page: string) => (page === 'vk:-1' ? 'Администрация города' : page);
const look = (over: Partial<Look>): Look => ({
  page: 'vk:-1',
  post: '2',
  url: 'https://vk.com/wall-1_2',
  seen: 34,
  total: 52,
  at: inMinutes(-30),
  ...over,
});

const full = data({
  pages: ['vk:-1', 'ok:7', 'vk:-9'],
  looks: [look({}), look({ page: 'ok:7', seen: 5, total: 5, at: inMinutes(-3 * 24 * 60) })],
  items: [
    item({ key: 'late', dueAt: inMinutes(-120), postedAt: inMinutes(-600), startedAt: inMinutes(-600) }),
    item({ key: 'burning', dueAt: inMinutes(20), startedAt: inMinutes(-460), text: 'Где автобус?' }),
    item({ key: 'calm', dueAt: inMinutes(3 * 24 * 60) }),
    item({ key: 'gas', dueAt: inMinutes(40), urgent: 'газ', text: 'Пахнет газом' }),
    item({ key: 'done', state: 'answered', dueAt: null }),
  ],
});

const PAST: DayPast = {
  period: {
    from: Date.parse('2026-11-19T21:00:00Z'),
    to: Date.parse('2026-11-22T21:00:00Z'),
    zone: 'Europe/Moscow',
  },
  n: 40,
  answered: { part: 31, of: 35 },
  inTime: { part: 28, of: 31 },
  median: 95 * 60_000,
  timed: 30,
  posts: 12,
};

const PRESENT = dayNow(full, null, [], now);

function show(over: Partial<Parameters<typeof Day>[0]> = {}) {
  const digest = { on: true, at: '09:00', daysOff: false };
  const given = { before: '2026-11-19', after: null, present: PRESENT, past: PAST, digest, ...over };
  return render(<Day date="2026-11-20" items={full.items} pageName={pageName} now={now} {...given} />);
}

/** Names and values of figures in their order. */
function figuresIn(place: Element | null | undefined): [string | null, string | null][] {
  return [...(place?.querySelectorAll('.figure') ?? [])].map((figure) => [
    figure.querySelector('dt')?.textContent ?? null,
    figure.querySelector('dd')?.textContent ?? null,
  ]);
}

test('the figures of now are those of the board, name by name', () => {
  const { container } = render(
    <Board
      data={full}
      given={new URLSearchParams()}
      go={() => undefined}
      actions={{ keep: async () => ({ ok: true }) }}
      pageName={pageName}
      now={now}
    />,
  );
  const board = new Map(figuresIn(container.querySelector('.figures')));
  cleanup();
  show();
  const told = figuresIn(screen.getByTestId('day-now'));
  expect(told.length).toBeGreaterThan(4);
  for (const [name, value] of told) expect([name, value]).toEqual([name, board.get(name ?? '')]);
});

test('what presses stands with the emergency first, and what can wait is left to the queue', () => {
  show();
  expect(screen.getAllByTestId('day-line').map((line) => within(line).getByRole('link').textContent)).toEqual(
    ['Пахнет газом', 'Когда засыпят яму?', 'Где автобус?'],
  );
});

test('pages that nobody looked at for a day are named, the one never looked at first', () => {
  show();
  const part = screen.getByRole('heading', { name: 'Не осматривали больше суток' }).parentElement;
  expect([...(part?.querySelectorAll('li') ?? [])].map((line) => line.textContent)).toEqual([
    expect.stringMatching(/vk:-9ни разу$/),
    expect.stringMatching(/ok:7последний раз: 17 нояб/),
  ]);
});

test('a Monday tells of three days, each share with what it is of', () => {
  show();
  expect(screen.getByRole('heading', { name: 'За 20–22 ноября' })).toBeTruthy();
  expect(
    figuresIn(screen.getByTestId('day-past')).map(([, value]) => value?.replaceAll('\u00A0', ' ')),
  ).toEqual(['40', '31 из 35 (88,6 %)', '28 из 31 (90,3 %)', '1 ч 35 мин']);
});

test('a day that is over tells of its days alone, and none of how it stands now', () => {
  show({ present: null, after: '2026-11-20' });
  expect(screen.queryByTestId('day-now')).toBeNull();
  expect(screen.getByTestId('day-past')).toBeTruthy();
});

test('before the first look nothing is counted', () => {
  show({ present: dayNow(data({ pages: ['vk:-1'] }), null, [], now) });
  expect(screen.getByText(/Ни одну страницу ещё не осмотрели/)).toBeTruthy();
  expect(screen.queryByTestId('day-now')).toBeNull();
});

test('the copied text holds figures and addresses, and no word or name of a citizen', () => {
  const text = dayText(
    {
      date: '2026-11-20',
      present: PRESENT,
      past: PAST,
      pressing: pressingOf(full.items, now),
      promised: promisedOf(full.items, now),
    },
    pageName,
    now,
  );
  expect(text).toContain('https://vk.com/wall-1_2?reply=3');
  expect(text).toContain('31 из 35');
  expect(text).not.toMatch(/Ольга|Пахнет|автобус/u);
});

test('where a network shows no counter it is said in whole words how much there is to see', () => {
  const looks = [look({ total: null })];
  const present = dayNow({ ...full, looks }, null, [], now);
  show({ present });
  const said = /комментариев 34; сколько их всего, неизвестно\./;
  expect(screen.getByText(said)).toBeTruthy();
  const told = { present, past: PAST, pressing: pressingOf([], now), promised: promisedOf([], now) };
  expect(dayText({ date: '2026-11-20', ...told }, pageName, now)).toMatch(said);
});
