import { expect, test } from 'vitest';
import { anyOf, type Field, markupTable } from '~/lib/sites/markup.ts';

const shipped: Record<'comment' | 'date', Field> = {
  comment: [{ layout: 'new', select: '.comment', confidence: 'A' }],
  date: [{ layout: 'new', select: '.date', confidence: 'A' }],
};
const imported: Field = [{ layout: 'newer', select: '.remark', confidence: 'B' }];

test('imported variants go first, and the shipped ones stay behind them', () => {
  const table = markupTable(shipped);
  table.use({ comment: imported });
  expect(anyOf(table.fields.comment)).toBe('.remark,.comment');
  expect(anyOf(table.fields.date)).toBe('.date');
});

test('another set replaces the imported one, and null goes back to the shipped set', () => {
  const table = markupTable(shipped);
  table.use({ comment: imported });
  table.use({ date: imported });
  expect(anyOf(table.fields.comment)).toBe('.comment');
  expect(anyOf(table.fields.date)).toBe('.remark,.date');
  table.use(null);
  expect(table.fields).toEqual(shipped);
});

test('a field the build does not know is left out', () => {
  const table = markupTable(shipped);
  table.use({ stranger: imported });
  expect(Object.keys(table.fields)).toEqual(['comment', 'date']);
});
