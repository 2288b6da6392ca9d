import { describe, expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import type { Example } from '~/lib/answer/rule.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { exampleDraft } from './example.ts';

const named = (examples: readonly Example[]) =>
  examples.map((example) => [typeof example === 'string' ? example : example.text, example] as const);

describe.each(RULES)('$id', (rule) => {
  const own = (example: Example) =>
    check(exampleDraft(example)).filter((finding) => finding.rule === rule.id);

  test.each(named(rule.bad))('finds «%s»', (text, example) => {
    const found = own(example);
    expect(found).not.toEqual([]);
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      if (end > 0) expect(text.slice(start, end).trim()).not.toBe('');
    }
  });

  test.each(named(rule.good))('leaves «%s» alone', (_, example) => {
    expect(own(example)).toEqual([]);
  });
});

test('every rule has its own id and examples of both kinds', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(RULES.filter(({ good, bad }) => good.length === 0 || bad.length === 0)).toEqual([]);
});
