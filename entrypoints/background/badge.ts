import browser from 'webextension-polyfill';

/** «!» on the icon when delivery needs a person; nothing otherwise. */
export async function showTrouble(trouble: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: trouble ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#b42318' });
}
