import browser from 'webextension-polyfill';

/** Offers the first steps once, after an installation: an update or another profile's start opens nothing. */
export function offerFirstSteps(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('feed.html') });
  });
}
