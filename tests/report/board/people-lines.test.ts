import { expect, test } from 'vitest';
import type { Claim, Doing } from '~/lib/comment/claim.ts';
import { peopleLines } from '~/lib/report/board/people-lines.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';

function claims(list: readonly [key: string, name: string, doing: Doing, until: number][]) {
  return Object.fromEntries(
    list.map(([key, name, doing, until]): [string, Claim] => [
      key,
      {
        key,
        holder: { device: `device of ${name}`, name, role: 'moderator' },
        doing,
        since: inMinutes(-5),
        until: inMinutes(until),
      },
    ]),
  );
}

test('everybody who holds something has one line, by name and not by how much', () => {
  const known = claims([
    ['vk:-1:2:31', 'Яна', 'writing', 2],
    ['vk:-1:2:32', 'Яна', 'holding', 20],
    ['vk:-1:2:33', 'Алла', 'holding', 20],
    ['vk:-1:2:34', 'Олег', 'holding', -1],
  ]);
  const items = [item({ key: 'vk:-1:2:32', dueAt: inMinutes(-1) }), item({ key: 'vk:-1:2:33' })];
  expect(
    peopleLines(known, items, NOW.getTime()).map(({ holder, ...line }) => ({ name: holder.name, ...line })),
  ).toEqual([
    { name: 'Алла', holding: 1, writing: 0, overdue: 0 },
    { name: 'Яна', holding: 1, writing: 1, overdue: 1 },
  ]);
});
