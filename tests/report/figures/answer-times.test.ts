import { expect, test } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { answerTimes } from '~/lib/report/figures/answer-times.ts';
import { answer, moscow, question } from '~/tests/report/report-cases.ts';

const OFFICE = workTimeOf(calendarFrom({ zone: 'Europe/Moscow' }));
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('the case of St Petersburg is told by both clocks: 19 h 21 and 5 h 35, then 3 days 14 h 27', () => {
  const times = answerTimes(
    [
      question({
        postedAt: moscow('2023-05-01T19:14'),
        dueAt: moscow('2023-05-02T03:14'),
        answers: [answer('2023-05-02T14:35', { interim: true }), answer('2023-05-05T09:41')],
      }),
    ],
    OFFICE,
  );
  expect(times.reaction.calendar?.median).toBe(19 * HOUR + 21 * MINUTE);
  expect(times.reaction.working?.median).toBe(5 * HOUR + 35 * MINUTE);
  expect(times.final.calendar?.median).toBe((3 * 24 + 14) * HOUR + 27 * MINUTE);
  expect(times.afterInterim.calendar?.median).toBe(2 * 24 * HOUR + 19 * HOUR + 6 * MINUTE);
  expect(times.inTime).toEqual({ part: 0, of: 1 });
});

test('answers within a day are averaged apart from the longer ones', () => {
  const times = answerTimes(
    [
      question({ answers: [answer('2026-11-16T12:00')] }),
      question({ answers: [answer('2026-11-17T10:00')] }),
      question({ answers: [answer('2026-11-22T10:00')] }),
    ],
    OFFICE,
  );
  expect(times.withinDay.share).toEqual({ part: 2, of: 3 });
  expect(times.withinDay.calendar?.mean).toBe(13 * HOUR);
  expect(times.reaction.calendar).toMatchObject({ n: 3, median: 24 * HOUR, most: 144 * HOUR });
});

test('a time that is not known gives no minutes and is counted apart', () => {
  const times = answerTimes(
    [
      question({ answers: [answer(null)] }),
      question({ postedAt: null, answers: [answer('2026-11-16T12:00')] }),
      question({ answers: [answer('2026-11-16T12:00')] }),
    ],
    OFFICE,
  );
  expect(times.untimed).toBe(2);
  expect(times.reaction.calendar?.n).toBe(1);
});

test('where nobody answered there is no average, not even zero', () => {
  const { reaction, final, untimed } = answerTimes([question()], OFFICE);
  expect([reaction.calendar, final.working, untimed]).toEqual([null, null, 0]);
});

test('an answer on the very deadline is in time, thanks are not counted', () => {
  const dueAt = moscow('2026-11-16T18:00');
  const times = answerTimes(
    [
      question({ dueAt, answers: [answer('2026-11-16T18:00')] }),
      question({ dueAt, answers: [answer('2026-11-16T18:01')] }),
      question({ dueAt, duty: 'courtesy', answers: [answer('2026-11-16T11:00')] }),
    ],
    OFFICE,
  );
  expect(times.inTime).toEqual({ part: 1, of: 2 });
});
