import { expect, test } from 'vitest';
import { factsDue } from '~/lib/deadline/facts-due.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);
const due = (deadline: string | null, now: string) => {
  const { until, by } = factsDue(deadline === null ? null : at(deadline), at(now));
  return [new Date(until).toISOString().slice(11, 16), by];
};

test('facts are needed when half of the time until the deadline is gone, on a round minute', () => {
  expect(due('18:00', '12:00')).toEqual(['15:00', 'half']);
  expect(due('13:00', '12:07')).toEqual(['12:30', 'half']);
});

test('an hour is proposed where the deadline has passed or there is nothing left to halve', () => {
  expect(due('11:00', '12:00')).toEqual(['13:00', 'late']);
  expect(due('12:06', '12:00')).toEqual(['13:00', 'late']);
});

test('four hours are proposed where no deadline runs', () => {
  expect(due(null, '12:03')).toEqual(['16:00', 'none']);
});
