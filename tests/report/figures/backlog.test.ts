import { expect, test } from 'vitest';
import { backlogOf } from '~/lib/report/figures/backlog.ts';
import { periodOf } from '~/lib/report/period.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';

const NOVEMBER = periodOf('2026-11', 'Europe/Moscow') ?? { from: 0, to: 0, zone: '' };
const NOON = moscow('2026-11-18T12:00');

function openOn(day: string, cases: Parameters<typeof backlogOf>[0], now = NOON): number | undefined {
  return backlogOf(cases, NOVEMBER, now).find((one) => one.day === day)?.open;
}

test('a question waits from its day until its final answer, an interim one changes nothing', () => {
  const cases = [
    question({ answers: [answer('2026-11-16T11:00', { interim: true }), answer('2026-11-17T09:00')] }),
  ];
  expect(openOn('2026-11-15', cases)).toBe(0);
  expect(openOn('2026-11-16', cases)).toBe(1);
  expect(openOn('2026-11-17', cases)).toBe(0);
});

test('what was asked before the period and waits still is in it from the first day', () => {
  expect(openOn('2026-11-01', [question({ at: moscow('2026-09-30T10:00') })])).toBe(1);
});

test('days to come are not drawn, and this one is as far as it went', () => {
  const days = backlogOf([question()], NOVEMBER, NOON);
  expect(days.at(0)?.day).toBe('2026-11-01');
  expect(days.at(-1)).toEqual({ day: '2026-11-18', open: 1 });
});

test('thanks and what may be answered out of sight are no queue', () => {
  expect(openOn('2026-11-16', [question({ duty: 'courtesy' }), question({ state: 'unknown' })])).toBe(0);
});
