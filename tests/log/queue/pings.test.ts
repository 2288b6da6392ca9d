import { beforeEach, expect, test } from 'vitest';
import type { QuietHours } from '~/lib/deadline/warnings.ts';
import { database } from '~/lib/log/database.ts';
import { type PingFor, takePings } from '~/lib/log/queue/pings.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const ZONE = 'Europe/Moscow';
const ALONE: PingFor = { station: { role: null, onDuty: true }, holderOf: () => 'nobody' };
const take = (time: string, quiet: QuietHours | null = null, whom = ALONE) =>
  takePings(quiet, ZONE, new Date(at(time)), whom);
const levels = ({ alone }: Awaited<ReturnType<typeof takePings>>) => alone.map(({ level }) => level);

/** An answer that promises something for the day of the tests. */
async function promiseForToday(): Promise<void> {
  await recordSightings(batch([comment('1'), reply('2', '1')]), context());
  await decideTriage(context(), [comment('1').key], {
    kind: 'promise',
    answer: reply('2', '1').key,
    due: '2026-11-18',
    text: 'сегодня',
  });
}

test('each level of one deadline is told once, also by a worker that was started again', async () => {
  await recordSightings(batch([comment('1')]), context());
  expect(levels(await take('13:00'))).toEqual([]);
  expect(levels(await take('14:30'))).toEqual(['soon']);
  expect(levels(await take('14:31'))).toEqual([]);
  expect(levels(await take('17:30'))).toEqual(['urgent']);
  expect(levels(await take('19:00'))).toEqual(['overdue']);
  expect(levels(await take('20:00'))).toEqual([]);
});

test('an emergency is told at once, even at night, until it was handed on', async () => {
  const quiet = { from: '10:00', to: '23:00', zone: 'UTC' };
  const gas = (id: string) => comment(id, { text: 'Пахнет газом в подъезде', posted: minute('12:20') });
  await recordSightings(batch([gas('1'), comment('2')]), context());
  expect(levels(await take('12:31', quiet))).toEqual(['new']);
  expect(levels(await take('15:00', quiet))).toEqual(['overdue']);
  await recordSightings(batch([gas('3')]), context());
  await decideTriage(context(), [comment('3').key], { kind: 'pass', to: 'ЕДДС' });
  expect(levels(await take('15:01', quiet))).toEqual([]);
});

test('a backlog is one digest, and what was answered is no longer told of', async () => {
  const many = ['1', '2', '3', '4', '5'].map((id) => comment(id));
  await recordSightings(batch(many), context());
  const { alone, digest } = await take('19:00');
  expect([alone.length, digest.length]).toEqual([0, 5]);
  await recordSightings(batch([reply('9', '1')]), context());
  await take('19:01');
  const told = (await database.meta.get('pings.told'))?.value;
  expect(Object.keys(typeof told === 'object' && told !== null ? told : {})).toHaveLength(4);
});

test('promises that end today are told once, on the morning of the territory', async () => {
  await promiseForToday();
  expect((await take('05:30')).promises).toBe(0);
  expect((await take('06:10')).promises).toBe(1);
  expect((await take('06:20')).promises).toBe(0);
});

test('quiet hours hold the morning’s promises back, too, and they are told when these end', async () => {
  const quiet = { from: '00:00', to: '10:30', zone: ZONE };
  await promiseForToday();
  expect((await take('06:10', quiet)).promises).toBe(0);
  expect((await take('07:31', quiet)).promises).toBe(1);
  expect((await take('07:32', quiet)).promises).toBe(0);
});

test('what a colleague was told of is not told here when the colleague lets it go', async () => {
  await recordSightings(batch([comment('1'), comment('2')]), context());
  const station = { role: 'moderator', onDuty: true } as const;
  const whom = (holder: 'other' | 'nobody'): PingFor => ({
    station,
    holderOf: (key) => (key === comment('1').key ? holder : 'nobody'),
  });
  expect((await take('14:30', null, whom('other'))).alone.map(({ key }) => key)).toEqual([comment('2').key]);
  expect(levels(await take('15:00', null, whom('nobody')))).toEqual([]);
  expect(levels(await take('17:30', null, whom('nobody')))).toEqual(['urgent', 'urgent']);
});

test('the morning’s promises are told where the duty sits', async () => {
  await promiseForToday();
  const off: PingFor = { station: { role: 'moderator', onDuty: false }, holderOf: () => 'nobody' };
  expect((await take('06:10', null, off)).promises).toBe(0);
});
