import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deliver } from '~/entrypoints/background/jobs.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const setBadgeText = vi.fn();

beforeEach(async () => {
  useWebLocks();
  setBadgeText.mockReset();
  Object.assign(browser, { action: { setBadgeText, setBadgeBackgroundColor: vi.fn() } });
  await emptyLog();
});

test('the icon says that a person is needed while the browser gives no settings, and no longer once it does', async () => {
  const closed = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error: LOCK'));
  await expect(deliver()).rejects.toThrow('Браузер не отдаёт настройки Отклика');
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '!' });
  closed.mockRestore();
  await deliver();
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: '' });
});
