import { expect, test } from 'vitest';
import { sayPolicy } from '~/components/common/say-policy.ts';

test('the policy the product ships is named with its source and its version', () => {
  expect(sayPolicy('podmoskovye-2020@1')).toMatch(/«Инцидент», Московская область.*podmoskovye-2020@1/);
});

test('hours of one’s own are called so, whatever their name', () => {
  expect(sayPolicy('yamal@3')).toBe('свои часы (yamal@3)');
});
