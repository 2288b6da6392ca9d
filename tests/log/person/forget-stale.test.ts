import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { authorMeasures, recordWarning } from '~/lib/log/moderation/measures.ts';
import { forgetStale } from '~/lib/log/person/forget-stale.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const KEY = comment('1').key;
const WARNING = { rule: { number: '2.1', text: 'Мат' }, step: 'warn', text: 'Ольга', snapshot: null };

/** So many days after the warning. */
const after = (days: number) =>
  context({ now: new Date(Date.parse(at('12:30')) + days * 86_400_000), settings: context().settings });
const measures = (days: number) => authorMeasures(KEY, DEFAULT_LADDER, after(days).now);

test('a warning counts, then is shown as stale for as long again, then is erased for good', async () => {
  await recordSightings(batch([comment('1')]), context());
  await recordWarning(context(), KEY, WARNING);
  expect(await forgetStale(after(179), () => 90)).toBe(0);
  expect((await measures(89))?.live).toHaveLength(1);
  expect(await measures(179)).toMatchObject({ live: [], stale: [{ text: 'Ольга' }], next: 'warn' });
  expect(await forgetStale(after(181), () => 90)).toBe(1);
  expect(await measures(181)).toMatchObject({ live: [], stale: [] });
  const [event] = await database.events.where('type').equals('warning.issued').toArray();
  expect(await database.personal.get(event?.id ?? '')).toBeUndefined();
  await rebuildProjections();
  expect(await database.measures.count()).toBe(0);
  expect(await forgetStale(after(200), () => 90)).toBe(0);
});
