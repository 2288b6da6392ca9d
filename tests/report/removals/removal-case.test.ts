import { describe, expect, test } from 'vitest';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { eventId, records, removal } from './removal-rows.ts';
import { recordsOf, removed } from './removals.ts';

const SWEARING = 'Ну ты и мудак, иди на хуй';
const SWEARING_ASKS = 'Когда, блядь, засыплют яму на Зелёной?';
const CRITICISM = 'Власть ничего не делает, позор';
const QUESTION = 'Когда засыплют яму на Зелёной?';

function only(one: ReturnType<typeof removed>, given: Parameters<typeof recordsOf>[1] = {}) {
  const [found] = removalCases(recordsOf([one], given));
  if (!found) throw new Error('no case');
  return { lists: [...found.lists], restore: found.restore, text: found.text, appeal: found.appeal };
}

const decided = (restored: boolean) => ({
  id: eventId(50),
  openedAt: '2026-11-20T11:00:00.000Z',
  text: 'Меня удалили',
  decision: { at: '2026-11-20T12:00:00.000Z', restored, reason: 'Так', decider: 'Пётр', actor: 'x' },
});

describe('lists', () => {
  test('an insult removed by its rule stands in no list', () => {
    expect(only(removed(1, SWEARING))).toMatchObject({ lists: [], restore: [] });
  });

  test('a question that nobody answered is «удалён вопрос»', () => {
    expect(only(removed(1, QUESTION)).lists).toContain('question');
  });

  test('a question that was answered is none', () => {
    const answered = new Set(['vk:-1:2:1']);
    expect(only(removed(1, QUESTION), { answered }).lists).not.toContain('question');
  });

  test('a question with an obscene word is still a question, and its removal is not suggested to be undone', () => {
    expect(only(removed(1, SWEARING_ASKS))).toMatchObject({ lists: ['question'], restore: [] });
  });

  test('criticism is seen in what was removed', () => {
    expect(only(removed(1, CRITICISM)).lists).toContain('criticism');
  });

  test('a removal by us without a rule is asked about, until the rule is given', () => {
    expect(only(removed(1, SWEARING, { rule: null })).lists).toEqual(['reasonless']);
    expect(only(removed(1, SWEARING)).lists).toEqual([]);
  });

  test('what another manager removed is looked at too, but the reason is asked where it was done', () => {
    expect(only(removed(1, QUESTION, { by: 'page', rule: null })).lists).toEqual(['question', 'restore']);
    expect(only(removed(1, SWEARING, { by: 'page', rule: null })).lists).toEqual([]);
  });

  test('what its author or the network took away is nobody’s fault', () => {
    for (const by of ['author', 'network', 'unknown'] as const) {
      expect(only(removed(1, QUESTION, { by, rule: null }))).toMatchObject({ lists: [], restore: [] });
    }
  });

  test('a restored comment leaves the lists', () => {
    const one = removed(1, QUESTION, { rule: null, undoneAt: '2026-11-20T12:00:00.000Z' });
    expect(only(one)).toMatchObject({ lists: [], restore: [] });
  });

  test('an erased text is unknown, and its question is known from what the log kept', () => {
    const one = removed(1, '', { substance: true });
    const erased = new Set([one.snapshot.id]);
    expect(only(one, { erased })).toMatchObject({ text: null, lists: ['question', 'restore'] });
  });
});

describe('suggestions to restore name their reason', () => {
  test('criticism without a flag', () => {
    expect(only(removed(1, CRITICISM)).restore).toEqual(['criticism']);
  });

  test('an unanswered question without a flag', () => {
    expect(only(removed(1, QUESTION)).restore).toEqual(['question']);
  });

  test('an appeal that was granted while the comment is still gone', () => {
    expect(only(removed(1, SWEARING, { appeal: decided(true) }))).toMatchObject({
      appeal: 'granted',
      restore: ['granted'],
      lists: ['restore', 'appealed'],
    });
  });

  test('a refused appeal ends the suggestion: another person looked at it', () => {
    expect(only(removed(1, CRITICISM, { appeal: decided(false) })).restore).toEqual([]);
  });

  test('a flag that the lexicons of today do not raise', () => {
    const one = removed(1, 'Хорошего дня');
    const flags = [{ kind: 'obscene' as const, start: 0, end: 8, rule: 'old' }];
    expect(only({ ...one, snapshot: { ...one.snapshot, flags } }).restore).toEqual(['lexicon']);
  });

  test('a flag by a rule that was muted since', () => {
    const one = removed(1, SWEARING);
    const rules = one.snapshot.flags.map(({ rule }) => ({ rule, confirmed: 0, dismissed: 9, muted: true }));
    expect(rules.length).toBeGreaterThan(0);
    expect(only(one, { rules }).restore).toEqual(['muted']);
  });
});

test('without a snapshot and without a look the text is unknown, not empty', () => {
  const [found] = removalCases(records({ removals: [removal({ snapshot: null })] }));
  expect(found).toMatchObject({ text: null, snapshot: null, url: null, posted: null });
});
