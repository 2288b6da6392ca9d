import browser from 'webextension-polyfill';
import { PLAIN } from '~/components/common/plain-colours.ts';

/** «!» on the icon when delivery needs a person; nothing otherwise. */
export async function showTrouble(trouble: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: trouble ? '!' : '' });
  await browser.action.setBadgeBackgroundColor({ color: PLAIN.alarm });
}
