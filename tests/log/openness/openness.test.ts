import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { readLastComment } from '~/lib/log/openness/last-comment.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import { recordCheck } from '~/lib/log/openness/record-check.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog, minute, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

test('the last look at a step counts, with its moment and who looked; all looks stay in the log', async () => {
  const found = { page: 'vk:-1', step: 'comments', state: 'no', by: 'Анна' } as const;
  await recordCheck(context(), found);
  await recordCheck(context({ now: new Date(at('13:00')) }), { ...found, state: 'yes', by: null });
  await recordCheck(context(), { ...found, page: 'ok:7' });
  expect(await readChecks()).toEqual([
    { page: 'vk:-1', step: 'comments', state: 'yes', by: null, at: at('13:00') },
    { page: 'ok:7', step: 'comments', state: 'no', by: 'Анна', at: at('12:30') },
  ]);
  expect(await database.events.where('type').equals('openness.checked').count()).toBe(3);
});

test('a mark that is taken back leaves the step unknown, and both stay in the log', async () => {
  const found = { page: 'vk:-1', step: 'rules', state: 'yes', by: null } as const;
  await recordCheck(context(), found);
  await recordCheck(context({ now: new Date(at('13:00')) }), { ...found, state: 'unknown' });
  expect(await readChecks()).toEqual([]);
  expect(await database.events.where('type').equals('openness.checked').count()).toBe(2);
});

test('the last comment of a page is that of a citizen, and of no other page', async () => {
  const read = (page: string, since = '2026-11-01') => readLastComment(page, since);
  await recordSightings(
    batch([comment('1'), comment('2', { posted: minute('11:00') }), reply('3', '1')]),
    context(),
  );
  expect(await read('vk:-38612614')).toBe(at('11:00'));
  expect([await read('vk:-1'), await read('vk:-38612614', '2026-11-19')]).toEqual([null, null]);
});
