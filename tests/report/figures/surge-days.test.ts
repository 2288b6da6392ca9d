import { expect, test } from 'vitest';
import { surgeDays } from '~/lib/report/figures/surge-days.ts';
import { periodOf } from '~/lib/report/period.ts';
import type { Topic } from '~/lib/triage/topics.ts';
import { moscow } from '~/tests/report/report-cases.ts';

const NOVEMBER = periodOf('2026-11', 'Europe/Moscow') ?? { from: 0, to: 0, zone: '' };

function moments(day: string, count: number, topic: Topic = 'snow') {
  return Array.from({ length: count }, () => ({ topic, at: moscow(`${day}T12:00`) }));
}

test('a day far above the same days of the weeks before is told with what it was compared with', () => {
  const known = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'].flatMap((day) => moments(day, 1));
  expect(surgeDays([...known, ...moments('2026-11-16', 9)], NOVEMBER)).toEqual([
    { day: '2026-11-16', topic: 'snow', count: 9, usual: 1, weeks: 4 },
  ]);
});

test('a busy day that is always so is none', () => {
  const known = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].flatMap((day) => moments(day, 9));
  expect(surgeDays(known, NOVEMBER)).toEqual([]);
});

test('nothing is compared before two weeks are known, and nothing is said of comments without a topic', () => {
  expect(surgeDays([...moments('2026-11-09', 1), ...moments('2026-11-16', 9)], NOVEMBER)).toEqual([]);
  const other = [...moments('2026-10-19', 1, 'other'), ...moments('2026-11-16', 30, 'other')];
  expect(surgeDays(other, NOVEMBER)).toEqual([]);
});
