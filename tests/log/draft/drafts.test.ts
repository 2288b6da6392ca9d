import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { draftFor, forgetOldDrafts, keepDraft } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { forgetOldReviews, queueReview, reviewOf } from '~/lib/log/review/reviews.ts';
import { at, batch, comment, emptyLog, written } from '~/tests/log/fixtures.ts';
import { draft, KEY, look, TEXT } from './kept-draft.ts';

beforeEach(emptyLog);

const ZONE = { zone: 'Europe/Moscow' };

describe('a draft', () => {
  test('is kept as it was written last, and one that says nothing is taken away', async () => {
    await keepDraft(KEY, draft({ text: 'Ольга,' }), new Date(at('11:00')));
    await keepDraft(KEY, draft(), new Date(at('11:01')));
    expect(await draftFor(KEY)).toEqual({ ...draft(), key: KEY, at: at('11:01') });
    await keepDraft(KEY, draft({ text: ' ', situation: null, muted: [] }), new Date(at('11:02')));
    expect(await draftFor(KEY)).toBeNull();
  });

  test('that nobody touched for a month is forgotten', async () => {
    await keepDraft(KEY, draft(), new Date('2026-10-01T10:00:00.000Z'));
    await keepDraft(comment('2').key, draft(), new Date(at('11:00')));
    expect(await forgetOldDrafts(new Date(at('12:00')))).toBe(1);
    expect(await draftFor(KEY)).toBeNull();
  });
});

test('a check that nobody touched for a month is forgotten with its draft', async () => {
  await recordSightings(batch([comment('1')]), look('11:00'));
  const subject = await commentForReview(KEY);
  if (!subject) throw new Error('The comment is in the log');
  const sent = { ...subject, text: TEXT, findings: [], muted: [] };
  await queueReview('hub', sent, new Date('2026-10-01T10:00:00.000Z'));
  await forgetOldReviews(new Date(at('12:00')));
  expect(await reviewOf(KEY)).toBeNull();
});

describe('a draft of a comment that is known by a digest', () => {
  const weak = comment('x-0123456789abcdef', { weak: true });
  const learn = () => recordSightings(batch([comment('7789')]), look('12:40'));

  beforeEach(() => recordSightings(batch([weak]), look('12:30')));

  test('follows it when its id is learned', async () => {
    await keepDraft(weak.key, draft(), new Date(at('12:31')));
    await learn();
    expect(await draftFor(comment('7789').key)).toEqual({
      ...draft(),
      key: comment('7789').key,
      at: at('12:31'),
    });
    expect(await database.drafts.count()).toBe(1);
  });

  test('takes its check along', async () => {
    const subject = await commentForReview(weak.key);
    if (!subject) throw new Error('The comment is in the log');
    await queueReview('hub', { ...subject, text: TEXT, findings: [], muted: [] }, new Date(at('12:31')));
    const { id } = (await reviewOf(weak.key)) ?? {};
    await learn();
    expect(await reviewOf(comment('7789').key)).toMatchObject({ id, state: 'queued', text: TEXT });
    expect(await reviewOf(weak.key)).toMatchObject({ id });
  });

  test('is found and kept under the id by a tab that still knows the digest', async () => {
    await keepDraft(weak.key, draft({ text: 'Ольга,' }), new Date(at('12:31')));
    await learn();
    expect(await lookForDraft(weak.key, ZONE, new Date(at('12:41')))).toMatchObject({
      saved: { text: 'Ольга,', key: comment('7789').key },
    });
    await keepDraft(weak.key, draft(), new Date(at('12:42')));
    expect(await draftFor(comment('7789').key)).toMatchObject({ text: TEXT });
    expect(await database.drafts.count()).toBe(1);
  });

  test('loses no word where both were written to', async () => {
    await keepDraft(weak.key, draft({ text: 'второе' }), new Date(at('12:31')));
    await keepDraft(comment('7789').key, draft({ text: 'первое' }), new Date(at('12:32')));
    await learn();
    expect((await draftFor(comment('7789').key))?.text).toBe('первое\nвторое');
  });
});

test.each([3, 4])(
  'a database of version %d gets places for drafts and their checks, and keeps its events',
  async (version) => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    const before = await written();
    const rows = await database.events.toArray();
    database.close();
    await Dexie.delete('otklik');
    const old = new Dexie('otklik');
    old.version(version).stores({ events: 'id, &seq, type, key, page, at' });
    await old.open();
    await old.table('events').bulkAdd(rows);
    old.close();
    await database.open();
    expect(await written()).toEqual(before);
    await keepDraft(KEY, draft(), new Date(at('12:00')));
    expect(await draftFor(KEY)).toMatchObject({ text: TEXT });
    expect(await database.reviews.count()).toBe(0);
  },
);
