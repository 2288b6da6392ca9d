import { beforeEach, expect, test } from 'vitest';
import { followPractice, practiceMessages } from '~/entrypoints/background/practice.ts';
import { database } from '~/lib/log/database.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { readAttempts } from '~/lib/log/training/attempts.ts';
import { readChecked } from '~/lib/log/training/checked-answers.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { hubDrafts } from '~/lib/sync/hub-drafts.ts';
import type { ReviewHub } from '~/lib/sync/review-pump.ts';
import { decidedDraft } from '~/tests/training/checked.ts';

beforeEach(async () => {
  const { practice, reviews, attempts, meta } = database;
  await Promise.all([practice.clear(), reviews.clear(), attempts.clear(), meta.clear()]);
});

/** A hub that tells of these drafts, one in each answer; what was asked with stands in `asked`. */
function hubOf(drafts: readonly ReviewDraft[]) {
  const asked: (string | null)[] = [];
  const changes: ReviewHub['drafts']['changes'] = async (after) => {
    asked.push(after);
    const place = Number(after ?? 0);
    const told = drafts.slice(place, place + 1);
    return { drafts: told, next: String(place + told.length), more: place + 1 < drafts.length };
  };
  const hub: ReviewHub = {
    id: 'hub',
    drafts: { ...hubDrafts({ url: 'http://127.0.0.1:9', token: '' }), changes },
  };
  return { hub, asked };
}

const REMARKED = decidedDraft('returned', { remarks: 'Нет дня.', rules: ['vague-deadline', 'greeting'] });

test('decisions come into the trainer, and the rules of a remark count as failed once however often it is told', async () => {
  const { hub, asked } = hubOf([REMARKED, decidedDraft('approved', {}, { key: 'vk:-1:2:9' })]);
  expect(await followPractice(hub)).toEqual({ ok: true });
  expect((await readChecked()).map(({ state }) => state).sort()).toEqual(['approved', 'returned']);
  await database.meta.clear();
  await followPractice(hub);
  const lapses = await readAttempts();
  expect(lapses.map(({ ground }) => ground).sort()).toEqual(['person', 'promise']);
  expect(lapses.every(({ at, right }) => at === '2026-11-18T09:30:00.000Z' && !right)).toBe(true);
  expect(asked).toEqual([null, '1', null, '1']);
  await followPractice(hub);
  expect(asked.at(-1)).toBe('2');
});

test('while the hub is away what came before stays and is practised with', async () => {
  const { hub } = hubOf([REMARKED]);
  await followPractice(hub);
  const changes = () => Promise.reject(new TargetError('ambiguous', 'Сервер команды не отвечает.'));
  const messages = practiceMessages(async () => ({ ...hub, drafts: { ...hub.drafts, changes } }));
  expect(await messages['practice.follow']({}, { tab: null })).toEqual({
    ok: false,
    reason: 'Сервер команды не отвечает.',
  });
  const rewritten = { id: REMARKED.id, text: 'Яму засыплют 27 ноября.' };
  expect(await messages['practice.rewritten'](rewritten, { tab: null })).toEqual({ ok: true });
  expect((await readChecked())[0]?.rewritten?.text).toBe('Яму засыплют 27 ноября.');
});

test('without a hub there is nothing to ask', async () => {
  expect(await practiceMessages(async () => null)['practice.follow']({}, { tab: null })).toEqual({
    ok: true,
  });
});
