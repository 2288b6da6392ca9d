import { expect, test } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { offHours } from '~/lib/report/figures/off-hours.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';

const OFFICE = workTimeOf(calendarFrom({ zone: 'Europe/Moscow' }));

test('evenings, nights, weekends and holidays are outside working time', () => {
  const at = ['2026-11-16T10:00', '2026-11-16T21:00', '2026-11-21T12:00', '2026-11-04T12:00'];
  const cases = at.map((local) => question({ postedAt: moscow(local) }));
  expect(offHours(cases, OFFICE).asked).toEqual({ part: 3, of: 4 });
});

test('an answer is counted where it was given, not where it was asked', () => {
  const [late] = [question({ postedAt: moscow('2026-11-16T21:00'), answers: [answer('2026-11-17T09:30')] })];
  expect(offHours([late], OFFICE)).toMatchObject({ asked: { part: 1, of: 1 }, answered: { part: 0, of: 1 } });
});

test('the load stands at the weekday and the hour of the territory', () => {
  const kamchatka = workTimeOf(calendarFrom({ zone: 'Asia/Kamchatka' }));
  const { load } = offHours([question({ postedAt: moscow('2026-11-22T20:30') })], kamchatka);
  // 20:30 on Sunday in Moscow is 5:30 on Monday in Petropavlovsk.
  expect(load[0]?.[5]).toBe(1);
  expect(load.flat().reduce((sum, count) => sum + count)).toBe(1);
});
