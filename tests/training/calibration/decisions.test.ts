import { expect, test } from 'vitest';
import { forWeek } from '~/lib/training/calibration/choose.ts';
import { type Decision, decisionsOf } from '~/lib/training/calibration/decisions.ts';
import { weekAt } from '~/lib/training/calibration/week.ts';
import { FLAG, REMOVED, RULE, told } from './events.ts';

const one = (...events: Parameters<typeof decisionsOf>[0]) => decisionsOf(events)[0];

test('a flag that was confirmed or dismissed is a decision, and the last word about it counts', () => {
  const dismissed = told('1', 'flag.dismissed', FLAG);
  expect(one(told('1', 'flag.confirmed', FLAG), dismissed)).toMatchObject({
    id: dismissed.id,
    outcome: 'keep',
    by: 'flag',
    flag: 'insult.you',
  });
  const other = { ...FLAG, start: 9, end: 14 };
  expect(one(told('2', 'flag.confirmed', FLAG), told('2', 'flag.dismissed', other))?.outcome).toBe('remove');
});

test('a removal counts with its rule, also one that was given later; without a rule it says nothing', () => {
  const bare = told('3', 'removal.done', { ...REMOVED, rule: null });
  expect(one(bare)).toBeUndefined();
  const reason = told('3', 'removal.reason', { removal: bare.id, rule: RULE, networkReason: null });
  expect(one(bare, reason)).toMatchObject({ id: bare.id, outcome: 'remove', by: 'removal', rule: RULE });
  expect(one(told('4', 'removal.done', { ...REMOVED, by: 'author' }))).toBeUndefined();
});

const COMPLAINT = '01900000-0000-7000-8000-000000000050';

test('a removal that was taken back without a word is no decision, one whose complaint was decided is', () => {
  const removal = told('5', 'removal.done', REMOVED);
  const undone = told('5', 'removal.undone', { removal: removal.id, how: 'us' });
  expect(one(removal, undone)).toBeUndefined();
  const data = { appeal: COMPLAINT, restored: true, reason: 'Это резкая оценка работы.' };
  const appeal = told('5', 'appeal.decided', data, { actor: 'chief', people: ['Марина', 'Пётр'] });
  expect(one(removal, appeal, undone)).toMatchObject({
    id: appeal.id,
    outcome: 'keep',
    by: 'appeal',
    rule: RULE,
    reason: 'Это резкая оценка работы.',
    actors: ['colleague', 'chief'],
    people: ['Марина', 'Пётр'],
  });
});

test('what a supervisor finds of a removal unasked is a decision of its own, until it is taken back', () => {
  const removal = told('6', 'removal.done', REMOVED);
  const word = { appeal: removal.id, restored: false, reason: '' };
  const agreed = told('6', 'appeal.decided', word, { actor: 'chief' });
  expect(one(removal, agreed)).toMatchObject({
    id: agreed.id,
    outcome: 'remove',
    by: 'review',
    rule: RULE,
    reason: null,
  });
  const back = told('6', 'appeal.decided', { ...word, withdrawn: true }, { actor: 'chief' });
  expect(one(removal, agreed, back)).toMatchObject({ id: removal.id, by: 'removal' });
});

const WEEK = weekAt(Date.parse('2026-11-25T12:00:00Z'), 'Europe/Moscow');
const nobody = () => false;

function many(count: number, type: 'flag.confirmed' | 'flag.dismissed', actor = 'colleague'): Decision[] {
  const events = Array.from({ length: count }, (_, place) =>
    told(`${type}${actor}${place}`, type, FLAG, { actor }),
  );
  return decisionsOf(events);
}

test('a week has the same cards in the same order for everybody, and another week has others', () => {
  const all = many(40, 'flag.confirmed');
  const ids = (decisions: readonly Decision[], week = WEEK) =>
    forWeek(decisions, week, nobody).map(({ id }) => id);
  expect(ids(all)).toEqual(ids([...all].reverse()));
  const next = weekAt(Date.parse('2026-12-02T12:00:00Z'), 'Europe/Moscow');
  expect(ids(all, next).slice(0, 5)).not.toEqual(ids(all).slice(0, 5));
});

test('what stays and what is removed come by turns', () => {
  const five = forWeek([...many(50, 'flag.confirmed'), ...many(3, 'flag.dismissed')], WEEK, nobody).slice(
    0,
    5,
  );
  const kept = five.filter(({ outcome }) => outcome === 'keep').length;
  expect([2, 3]).toContain(kept);
});

test('never one in which the very person had a part, and nothing from this week or from before twelve', () => {
  const mixed = [...many(8, 'flag.confirmed'), ...many(8, 'flag.confirmed', 'me')];
  const chosen = forWeek(mixed, WEEK, ({ actors }) => actors.includes('me'));
  expect(chosen).toHaveLength(8);
  expect(chosen.every(({ actors }) => !actors.includes('me'))).toBe(true);
  const at = (day: string) =>
    decisionsOf([told(day, 'flag.confirmed', FLAG, { at: `${day}T09:00:00.000Z` })]);
  expect(forWeek(at('2026-11-24'), WEEK, nobody)).toEqual([]);
  expect(forWeek(at('2026-08-01'), WEEK, nobody)).toEqual([]);
  expect(forWeek(at('2026-11-21'), WEEK, nobody)).toHaveLength(1);
});
