import { expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerFirstSteps } from '~/entrypoints/background/first-start.ts';

test('the first steps are opened after an installation and not after an update', async () => {
  const create = vi.spyOn(browser.tabs, 'create');
  offerFirstSteps();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false });
  expect(create).not.toHaveBeenCalled();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
  expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('feed.html') });
});
