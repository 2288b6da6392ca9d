import browser from 'webextension-polyfill';
import type { OverlayPart } from '~/lib/messages/table.ts';

/** Runs the script of a part of the overlay beside the one that asks for it, in the same isolated world. */
export async function loadPart(tab: number, part: OverlayPart): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${part}.js`] });
}
