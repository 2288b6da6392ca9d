import { expect, test } from 'vitest';
import { promiseFigures } from '~/lib/report/figures/promise-figures.ts';

test('a promise that is over and of which nobody told the end is neither kept nor missed nor still to come', () => {
  const promises = [
    { state: 'kept', dueAt: 1 },
    { state: 'missed', dueAt: 1 },
    { state: 'open', dueAt: 1 },
    { state: 'open', dueAt: 3 },
  ] as const;
  const figures = promiseFigures([{ promises: [...promises] }], 2);
  expect(figures).toEqual({ n: 4, kept: 1, missed: 1, open: 1, unknown: 1 });
});
