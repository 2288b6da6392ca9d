import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { dropDrafts } from '~/lib/log/draft/drafts.ts';
import { queueReview } from '~/lib/log/review/reviews.ts';
import { hasRemark, readChecked } from '~/lib/log/training/checked-answers.ts';
import {
  forgetOldPractice,
  keepPractice,
  keepRewritten,
  practiceCursor,
} from '~/lib/log/training/practice.ts';
import { decidedDraft, draft } from '~/tests/training/checked.ts';

beforeEach(async () => {
  await Promise.all([database.practice.clear(), database.reviews.clear(), database.meta.clear()]);
});

const KEY = draft().key;
const returned = () => decidedDraft('returned', { remarks: 'Назовите день.', rules: ['vague-deadline'] });
const NOW = new Date('2026-11-20T12:00:00.000Z');

test('a returned answer is compared with what the supervisor approved later for the same comment', async () => {
  const first = returned();
  await keepPractice('hub', [first], 'one');
  expect(await readChecked()).toMatchObject([
    { id: first.id, state: 'returned', remarks: 'Назовите день.', rules: ['vague-deadline'], approved: null },
  ]);
  const own = { text: 'Яму засыплют 27 ноября.', edition: 2, sent_at: '2026-11-18T10:00:00.000Z' };
  const next = decidedDraft('approved', { text: 'Яму засыплют 27 ноября, работает ДРСУ.' }, own);
  const other = decidedDraft('approved', {}, { ...own, key: 'vk:-1:2:other', text: 'О другом.' });
  await keepPractice('hub', [other, next], 'two');
  const answers = await readChecked();
  expect(answers.find(({ id }) => id === first.id)?.approved).toBe('Яму засыплют 27 ноября, работает ДРСУ.');
  expect(answers.map((answer) => hasRemark(answer)).filter(Boolean)).toHaveLength(1);
  expect(await practiceCursor('hub')).toBe('two');
});

test('what waits for the supervisor stands beside what was decided, each sending once', async () => {
  const words = { key: KEY, page: 'vk:-1', url: 'https://vk.com/wall-1_2', citizen: null, comment: 'Когда?' };
  await queueReview('hub', { ...words, text: 'Новый ответ.', findings: [], muted: [] }, NOW);
  await keepPractice('hub', [returned()], 'one');
  expect((await readChecked()).map(({ state }) => state)).toEqual(['queued', 'returned']);
  const row = await database.reviews.get(KEY);
  await keepPractice('hub', [decidedDraft('approved', {}, { id: row?.id ?? '' })], 'two');
  expect((await readChecked()).map(({ state }) => state).sort()).toEqual(['approved', 'returned']);
});

test('what was rewritten stays when the hub tells the same again', async () => {
  const one = returned();
  await keepPractice('hub', [one], 'one');
  expect(await keepRewritten(one.id, 'Яму засыплют 27 ноября.', NOW)).toBe(true);
  await keepPractice('hub', [one], 'two');
  expect((await readChecked())[0]?.rewritten).toEqual({
    text: 'Яму засыплют 27 ноября.',
    at: NOW.toISOString(),
  });
  expect(await keepRewritten(crypto.randomUUID(), 'Нет такого.', NOW)).toBe(false);
});

test('erased at the hub, erased here with its comment, and old, an answer is gone', async () => {
  const one = returned();
  await keepPractice('hub', [one], 'one');
  await keepPractice('hub', [{ ...one, state: 'withdrawn', text: '', comment: '' }], 'two');
  expect(await readChecked()).toEqual([]);
  await keepPractice('hub', [one], 'three');
  await dropDrafts([KEY]);
  expect(await readChecked()).toEqual([]);
  await keepPractice('hub', [one], 'four');
  await forgetOldPractice(new Date('2027-03-01T00:00:00.000Z'));
  expect(await readChecked()).toEqual([]);
});
