import { expect, test } from 'vitest';
import { conduct } from './conduct-of-a-month.ts';

test('a month holds its own removals and answers, those of its neighbours none of them', () => {
  const november = conduct('2026-11');
  expect(november.removals).toHaveLength(2);
  expect(november.wrong).toMatchObject({ n: 2, part: 1, questions: 1 });
  expect(november.handled).toMatchObject({ n: 1, part: 1 });
  expect(november.coach.n).toBe(2);
  const october = conduct('2026-10');
  expect(october.wrong).toMatchObject({ n: 1, questions: 1 });
  expect(october.coach).toMatchObject({ n: 1, rules: [{ rule: 'kanc', left: 1 }] });
  expect(conduct('2026-12').removals).toEqual([]);
});
