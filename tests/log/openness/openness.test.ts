import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { readChecks } from '~/lib/log/openness/read-openness.ts';
import { recordCheck } from '~/lib/log/openness/record-check.ts';
import { at, context, emptyLog } from '~/tests/log/fixtures.ts';

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
