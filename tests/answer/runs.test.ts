import { expect, test } from 'vitest';
import { withoutRuns } from '~/lib/answer/runs.ts';

test('an endless run is blanked in place, and everything around it stays where it was', () => {
  const text = `Яму ${'а'.repeat(4000)} засыпали`;
  expect(withoutRuns(text)).toHaveLength(text.length);
  expect(withoutRuns(text).endsWith('\u0001 засыпали')).toBe(true);
});

test('long words, phones and paragraphs that people write stay as they are', () => {
  const text = 'Водоканализационно-эксплуатационное управление: 8 (800) 111-22-33.\n\n\nЖдём вас!!!';
  expect(withoutRuns(text)).toBe(text);
});
