import { expect, test } from 'vitest';
import type { Look } from '~/lib/log/queue/looks.ts';
import { pageLines } from '~/lib/report/board/page-lines.ts';
import { triage } from '~/tests/components/common/triage-data.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';

const now = NOW.getTime();

function look(given: Partial<Look>): Look {
  return {
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2',
    post: '2',
    seen: 10,
    total: 12,
    at: inMinutes(-5),
    ...given,
  };
}

function claim(key: string, until: number) {
  const holder = { device: 'd', name: 'Марина', role: 'moderator' } as const;
  return { [key]: { key, holder, doing: 'holding' as const, since: inMinutes(-1), until: inMinutes(until) } };
}

test('what is over, what is about to be and who waits longest are told of each page apart', () => {
  const items = [
    item({ key: 'vk:-1:2:31', startedAt: inMinutes(-600), dueAt: inMinutes(-120) }),
    item({ key: 'vk:-1:2:32', startedAt: inMinutes(-450), dueAt: inMinutes(30) }),
    item({ key: 'vk:-1:2:33' }),
    item({ key: 'ok:7:2:34', page: 'ok:7', network: 'ok' }),
    item({ key: 'vk:-1:2:35', state: 'answered', startedAt: inMinutes(-9000), dueAt: inMinutes(-8000) }),
  ];
  const [vk, ok] = pageLines(['vk:-1', 'ok:7'], items, [], null, now);
  expect(vk).toMatchObject({ open: 3, overdue: 1, burning: 1, oldest: inMinutes(-600), unclaimed: null });
  expect(ok).toMatchObject({ page: 'ok:7', open: 1, overdue: 0, burning: 0 });
});

test('taken is what somebody holds now; a claim that has run out holds nothing', () => {
  const items = [item({ key: 'vk:-1:2:31' }), item({ key: 'vk:-1:2:32' }), item({ key: 'vk:-1:2:33' })];
  const claims = { ...claim('vk:-1:2:31', 10), ...claim('vk:-1:2:32', -1) };
  expect(pageLines(['vk:-1'], items, [], claims, now)[0]?.unclaimed).toBe(2);
});

test('a promise counts a day before it ends and after it, one of next week does not', () => {
  const promised = (key: string, minutes: number) => {
    const due = inMinutes(minutes);
    const promise = {
      id: key,
      answer: 'vk:-1:2:9',
      due: due.slice(0, 10),
      dueAt: due,
      madeAt: inMinutes(-600),
      text: '',
      state: 'open' as const,
      by: null,
    };
    return item({ key, state: 'interim', triage: triage({ promise }) });
  };
  const items = [promised('vk:-1:2:31', 60), promised('vk:-1:2:32', -600), promised('vk:-1:2:33', 7 * 1440)];
  expect(pageLines(['vk:-1'], items, [], null, now)[0]).toMatchObject({ open: 0, promises: 2 });
});

test('what waits for facts is counted apart', () => {
  const items = [item({ dueAt: null, triage: triage({ held: true }) })];
  expect(pageLines(['vk:-1'], items, [], null, now)[0]).toMatchObject({ held: 1, overdue: 0 });
});

test('a page nobody looked at has no figures of looking, and one counter that is missing makes the total unknown', () => {
  const looks = [look({ at: inMinutes(-90) }), look({ post: '3', total: null })];
  const [seen, unseen] = pageLines(['vk:-1', 'vk:-2'], [], looks, null, now);
  expect(seen).toMatchObject({ seen: 20, total: null, lookedAt: inMinutes(-5) });
  expect(unseen).toMatchObject({ seen: 0, total: null, lookedAt: null });
});
