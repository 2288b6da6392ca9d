import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { takePings } from '~/lib/log/pings.ts';
import { recordSightings } from '~/lib/log/record.ts';
import { decideTriage } from '~/lib/log/triage-desk.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from './fixtures.ts';

beforeEach(emptyLog);

const ZONE = 'Europe/Moscow';
const take = (time: string, quiet: Parameters<typeof takePings>[0] = null) =>
  takePings(quiet, ZONE, new Date(at(time)));
const levels = ({ alone }: Awaited<ReturnType<typeof takePings>>) => alone.map(({ level }) => level);

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
  await recordSightings(batch([comment('1'), reply('2', '1')]), context());
  await decideTriage(context(), [comment('1').key], {
    kind: 'promise',
    answer: reply('2', '1').key,
    due: '2026-11-18',
    text: 'сегодня',
  });
  expect((await take('05:30')).promises).toBe(0);
  expect((await take('06:10')).promises).toBe(1);
  expect((await take('06:20')).promises).toBe(0);
});
