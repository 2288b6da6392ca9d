import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordPair } from '~/lib/log/triage/photo-pair.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const PAIR = { digest: 'a'.repeat(64), size: 120_000, width: 1136, height: 430, before: 'page' } as const;
const now = () => context({ now: new Date(at('11:00')) });

test('a pair of photos is told by its digest and size, and no picture gets into the log', async () => {
  await recordSightings(batch([comment('1')]), context({ now: new Date(at('10:30')) }));
  expect(await recordPair(now(), comment('1').key, PAIR)).toMatchObject({ ok: true });
  const event = (await database.events.toArray()).at(-1);
  expect(event).toMatchObject({ type: 'photo.paired', key: comment('1').key, data: PAIR, personal: null });
  expect(await database.pictures.count()).toBe(0);
  const look = await lookForDraft(comment('1').key, { zone: 'Europe/Moscow' }, new Date(at('11:01')));
  expect(look?.paired).toBe(true);
  const before = await database.comments.toArray();
  await rebuildProjections();
  expect(await database.comments.toArray()).toEqual(before);
});

test('a pair for a comment that nobody saw is not written down', async () => {
  expect(await recordPair(now(), 'vk:-1:1:1', PAIR)).toEqual({ ok: false, why: 'unknown-comment' });
  expect(await database.events.count()).toBe(0);
});
