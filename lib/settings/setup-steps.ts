import browser from 'webextension-polyfill';
import { z } from 'zod';

const KEY = 'setup';
const schema = z.literal('done').optional().catch(undefined);

/** Whether the user was through the steps of the popup: own page, deadlines and rules looked at. */
export async function readSetupDone(): Promise<boolean> {
  return schema.parse((await browser.storage.local.get(KEY))[KEY]) === 'done';
}

/** Remembers that those steps need not be shown again. */
export async function keepSetupDone(): Promise<void> {
  await browser.storage.local.set({ [KEY]: 'done' });
}
