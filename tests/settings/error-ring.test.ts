import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepError, readErrors } from '~/lib/settings/error-ring.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('an error is remembered by its code, the newest first, and what was thrown by its kind alone', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-22T10:00:00Z') });
  await keepError(401);
  vi.advanceTimersByTime(60_000);
  await keepError(101, new RangeError('Ольга К., 5-12-34'));
  expect(await readErrors()).toEqual([
    { code: 101, at: '2026-11-22T10:01:00.000Z', kind: 'RangeError' },
    { code: 401, at: '2026-11-22T10:00:00.000Z', kind: null },
  ]);
});

test('a kind of error that nobody knows may tell more than its kind, and is not kept', async () => {
  const error = new Error('x');
  error.name = 'ОльгаError';
  await keepError(101, error);
  expect((await readErrors())[0]?.kind).toBe('Error');
});

test('the same error heard twice at once is one, and of many the last thirty stay', async () => {
  await keepError(401);
  await keepError(401);
  expect(await readErrors()).toHaveLength(1);
  for (let code = 500; code < 540; code += 1) await keepError(code);
  const kept = await readErrors();
  expect(kept).toHaveLength(30);
  expect(kept[0]?.code).toBe(539);
});

test('what does not fit is left out, whoever wrote it', async () => {
  await fakeBrowser.storage.local.set({
    errors: [
      { code: 401, at: 'вчера', kind: null },
      'Ольга',
      { code: 402, at: '2026-11-22T10:00:00Z', kind: null },
    ],
  });
  expect((await readErrors()).map(({ code }) => code)).toEqual([402]);
  await fakeBrowser.storage.local.set({ errors: 'Ольга' });
  expect(await readErrors()).toEqual([]);
});
