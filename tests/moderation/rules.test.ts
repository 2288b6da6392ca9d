import { describe, expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { RULES } from '~/lib/moderation/rule.ts';

describe.each(RULES)('$id', ({ id, bad, good }) => {
  test.each(bad)('finds «%s»', (text) => {
    const { flags } = findFlags(text, { vulgar: id.startsWith('vulgar') });
    expect(flags.map((flag) => flag.rule)).toContain(id);
    for (const { start, end } of flags) expect(text.slice(start, end).trim()).not.toBe('');
  });

  test.each(good)('leaves «%s» alone', (text) => {
    expect(findFlags(text, { vulgar: id.startsWith('vulgar') }).flags).toEqual([]);
  });
});
