import { expect, test } from 'vitest';
import { type ChannelEnd, supportGrade } from '~/lib/report/figures/support-grade.ts';

/**
 * Comments and messages of the 62 pages of the audit of August 2023. Its table gives 23 closed, 21 answered,
 * 17 unanswered and 1 deleted for comments, 29 / 17 / 16 for messages, and its grades (product.md R5–R9);
 * which of the unanswered pages is which in the other channel does not change a grade.
 */
function auditPages(): ChannelEnd[][] {
  const comments = [
    ...rows(21, 'answered'),
    ...rows(23, 'closed'),
    ...rows(17, 'unanswered'),
    ...rows(1, 'deleted'),
  ];
  const messages = [
    ...rows(12, 'answered'),
    ...rows(9, 'closed'),
    ...rows(5, 'answered'),
    ...rows(20, 'closed'),
    ...rows(16, 'unanswered'),
  ];
  return comments.map((end, index) => [end, messages[index] ?? 'absent']);
}

function rows(count: number, end: ChannelEnd): ChannelEnd[] {
  return Array.from({ length: count }, () => end);
}

test('the 62 pages of the audit have 12 full, 14 partial and 36 no support', () => {
  const pages = auditPages();
  expect(pages).toHaveLength(62);
  const grades = pages.map(supportGrade);
  const count = (grade: string) => grades.filter((one) => one === grade).length;
  expect([count('full'), count('partial'), count('none')]).toEqual([12, 14, 36]);
});

test('a deleted question, a closed channel and no channel are no support', () => {
  expect(supportGrade(['deleted', 'closed'])).toBe('none');
  expect(supportGrade(['answered', 'deleted'])).toBe('partial');
  expect(supportGrade([])).toBe('none');
});
