import { expect, test } from 'vitest';
import { sayFlagRule } from '~/components/common/flag-rule.ts';
import { RULES } from '~/lib/moderation/rule.ts';

test.each(RULES.map(({ id }) => id))('the rule %s is said in words', (id) => {
  expect(sayFlagRule(id)).not.toBe(id);
});
