import { afterAll, bench, describe, expect } from 'vitest';
import { OFFICE_WEEK, RUSSIAN_YEARS } from '~/lib/deadline/calendar.ts';
import { timeLeft } from '~/lib/deadline/clock.ts';
import { policyFrom } from '~/lib/deadline/policy.ts';
import { POLICY_PRESETS } from '~/lib/deadline/presets.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { startClock } from '~/tests/deadline/start-clock.ts';

const COUNT = 100_000;
/** What a hundred thousand comments may cost on one core, ms. */
const LIMIT_MS = 300;
const NOW = Date.UTC(2026, 10, 20, 12);
const starts = Array.from({ length: COUNT }, (_, number) => new Date(NOW - number * 241_000).toISOString());
const policies = POLICY_PRESETS.map(policyFrom);
const work = workTimeOf({ zone: 'Asia/Yekaterinburg', week: OFFICE_WEEK, years: RUSSIAN_YEARS });
const took: number[] = [];

afterAll(() => {
  const median = took.sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? Number.NaN;
  expect(median, `clocks of ${COUNT} comments, ms`).toBeLessThan(LIMIT_MS);
});

describe('100,000 comments', () => {
  bench(
    'the clock of each and what is left of it',
    () => {
      const begun = performance.now();
      for (const [number, start] of starts.entries()) {
        const policy = policies[number % policies.length];
        if (policy)
          timeLeft(startClock(policy, number % 50 === 0 ? 'important' : 'normal', start, work), NOW);
      }
      took.push(performance.now() - begun);
    },
    { time: 2000, warmupTime: 300 },
  );
  bench(
    'only write the times they began at',
    () => {
      for (const start of starts) new Date(Date.parse(start) + 8 * 3_600_000).toISOString();
    },
    { time: 1000, warmupTime: 200 },
  );
});
