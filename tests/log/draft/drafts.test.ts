import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { earlierThan, lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { noteSentDrafts } from '~/lib/log/draft/draft-sent.ts';
import type { KeptDraft } from '~/lib/log/draft/draft-view.ts';
import { draftFor, forgetOldDrafts, keepDraft } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { changeReview, forgetOldReviews, queueReview, reviewOf } from '~/lib/log/review/reviews.ts';
import { at, batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const KEY = comment('1').key;
const PAGE = 'vk:-38612614';
const ZONE = { zone: 'Europe/Moscow' };
const look = (time: string) => context({ now: new Date(at(time)) });
const TEXT = 'Ольга, здравствуйте. Яму засыплют 20 ноября.';

function draft(over: Partial<KeptDraft> = {}): KeptDraft {
  const findings = [{ rule: 'warm', level: 'hint' as const, count: 1 }];
  return { text: TEXT, situation: 'will-do', muted: ['vy'], findings, handed: true, ...over };
}

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

describe('an answer on the page', () => {
  const answered = (text: string) =>
    recordSightings(batch([comment('1'), reply('2', '1', { text })]), look('12:30'));

  test('that came of a handed draft is written down by rule without its words, and ends the draft', async () => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    await keepDraft(KEY, draft({ spoken: ['warm', 'vy'] }), new Date(at('12:00')));
    await answered(TEXT);
    expect(await noteSentDrafts(look('12:30'), PAGE)).toEqual([KEY]);
    const event = (await database.events.toArray()).find(({ type }) => type === 'draft.checked');
    expect(event).toMatchObject({
      key: KEY,
      data: {
        answer: comment('2').key,
        findings: [{ rule: 'warm', level: 'hint', count: 1 }],
        muted: ['vy'],
        spoken: ['warm', 'vy'],
        situation: 'will-do',
        edited: false,
      },
    });
    expect(await draftFor(KEY)).toBeNull();
    expect(await noteSentDrafts(look('12:31'), PAGE)).toEqual([]);
  });

  test('that a supervisor had approved says so, and the check is done with', async () => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    await keepDraft(KEY, draft(), new Date(at('12:00')));
    const subject = await commentForReview(KEY);
    if (!subject) throw new Error('The comment is in the log');
    await queueReview('hub', { ...subject, text: TEXT, findings: [], muted: [] }, new Date());
    const { id = '' } = (await reviewOf(KEY)) ?? {};
    const decision = {
      state: 'approved',
      approved: TEXT,
      decidedAt: at('12:10'),
      decidedBy: 'chief',
    } as const;
    await changeReview(id, decision);
    await answered(TEXT);
    await noteSentDrafts(look('12:30'), PAGE);
    const event = (await database.events.toArray()).find(({ type }) => type === 'draft.checked');
    expect(event?.data).toMatchObject({ review: { at: at('12:10'), by: 'chief' } });
    expect(await reviewOf(KEY)).toBeNull();
  });

  test('is written down once, however many tabs see it at the same time', async () => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    await keepDraft(KEY, draft(), new Date(at('12:00')));
    await answered(TEXT);
    const tabs = await Promise.all([1, 2, 3].map(() => noteSentDrafts(look('12:30'), PAGE)));
    expect(tabs.flat()).toEqual([KEY]);
    expect((await written()).filter((type) => type === 'draft.checked')).toHaveLength(1);
  });

  test('says when the words were changed on the way', async () => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    await keepDraft(KEY, draft(), new Date(at('12:00')));
    await answered('Ольга, здравствуйте. Яму засыплют 21 ноября.');
    await noteSentDrafts(look('12:30'), PAGE);
    const event = (await database.events.toArray()).find(({ type }) => type === 'draft.checked');
    expect(event?.data).toMatchObject({ edited: true });
  });

  test.each([
    ['was written by a colleague in other words', draft(), 'Добрый день! Фонарь починили вчера вечером.'],
    ['came while the draft was still being written', draft({ handed: false }), TEXT],
  ])('that %s leaves the draft alone', async (_, kept, text) => {
    await recordSightings(batch([comment('1')]), look('11:00'));
    await keepDraft(KEY, kept, new Date(at('12:00')));
    await answered(text);
    expect(await noteSentDrafts(look('12:30'), PAGE)).toEqual([]);
    expect(await draftFor(KEY)).toMatchObject({ text: kept.text });
    expect(await written()).not.toContain('draft.checked');
  });
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

describe('what the composer is told', () => {
  test('is the thread in order, the draft, and the page’s answers to others', async () => {
    const others = [comment('3'), reply('4', '3', { text: 'Ирина, добрый день. Снег вывезем завтра.' })];
    await recordSightings(batch([comment('1'), reply('2', '1'), ...others]), look('12:30'));
    await keepDraft(KEY, draft(), new Date(at('12:31')));
    const told = await lookForDraft(KEY, ZONE, new Date(at('12:32')));
    expect(told).toMatchObject({
      text: 'Когда засыплют яму на Зелёной, 8?',
      author: { name: 'Ольга Кузнецова', kind: 'person' },
      thread: [{ key: comment('2').key, voice: 'page' }],
      saved: { text: TEXT },
      repair: true,
      today: '2026-11-18',
    });
    expect(told?.daysOff.slice(0, 2)).toEqual(['2026-11-21', '2026-11-22']);
    expect(await earlierThan(KEY, new Date(at('12:32')))).toMatchObject([
      { text: 'Ирина, добрый день. Снег вывезем завтра.', about: comment('3').text },
    ]);
  });

  test('is nothing of a comment that was never seen', async () => {
    expect(await lookForDraft(KEY, ZONE, new Date())).toBeNull();
    expect(await earlierThan(KEY, new Date())).toEqual([]);
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
