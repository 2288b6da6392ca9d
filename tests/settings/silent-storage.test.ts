import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLanguage } from '~/lib/settings/language.ts';
import { readSettings } from '~/lib/settings/store.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** How long a reading takes until it ends one way or the other, ms. */
async function span(reading: () => Promise<unknown>): Promise<number> {
  const begun = Date.now();
  const ended = reading().then(
    () => 'read',
    () => 'refused',
  );
  await vi.runAllTimersAsync();
  await ended;
  return Date.now() - begun;
}

test('a browser that says nothing of the settings is waited for ten seconds once, and no page stays white for it', async () => {
  vi.useFakeTimers();
  const silent = vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(new Promise(() => undefined));
  expect(await span(readLanguage)).toBe(10_000);
  expect(await span(readSettings)).toBeLessThan(1_000);
  const refused = readSettings().catch((error) => error);
  await vi.runAllTimersAsync();
  expect(String(await refused)).toContain('О-213');
  silent.mockRestore();
  expect((await readSettings()).pages).toEqual([]);
});
