import { beforeEach, expect, test } from 'vitest';
import { createSettledCounter } from '~/lib/log/queue/settled-counts.ts';
import { createSettledReader } from '~/lib/log/queue/settled-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const UNTIL = at('23:00');
const PAGE = 'vk:-38612614';
const later = (time: string) => context({ now: new Date(at(time)) });

test('what is counted along with the news is what is there, and no other object where it is the same', async () => {
  const count = createSettledCounter();
  expect(await count(UNTIL)).toEqual({ settled: new Map(), asked: new Map() });
  const steps = [
    () => recordSightings(batch([comment('1'), comment('2')]), later('12:30')),
    () => recordSightings(batch([reply('4', '1')]), later('12:40')),
    () => recordSightings(batch([reply('5', '2')]), later('12:50')),
  ];
  for (const step of steps) {
    await step();
    const counted = await count(UNTIL);
    expect(counted).toEqual(await createSettledCounter()(UNTIL));
    expect(counted.settled.get(PAGE) ?? 0).toBe((await createSettledReader(() => undefined)()).length);
  }
  const before = await count(UNTIL);
  expect(before.settled.get(PAGE)).toBe(2);
  await recordSightings(batch([comment('6')]), later('13:00'));
  expect(await count(UNTIL)).toBe(before);
});
