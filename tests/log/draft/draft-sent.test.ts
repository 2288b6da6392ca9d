import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { noteSentDrafts } from '~/lib/log/draft/draft-sent.ts';
import { draftFor, keepDraft } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { changeReview, queueReview, reviewOf } from '~/lib/log/review/reviews.ts';
import { at, batch, comment, emptyLog, reply, written } from '~/tests/log/fixtures.ts';
import { draft, KEY, look, PAGE, TEXT } from './kept-draft.ts';

beforeEach(emptyLog);

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
