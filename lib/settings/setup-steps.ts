import { z } from 'zod';
import { readKept, writeKept } from './storage.ts';

const KEY = 'setup';
const schema = z.literal('done').optional().catch(undefined);

/** Whether the user was through the steps of the popup: own page, deadlines and rules looked at. */
export async function readSetupDone(): Promise<boolean> {
  return schema.parse(await readKept(KEY)) === 'done';
}

/** Remembers that those steps need not be shown again. */
export async function keepSetupDone(): Promise<void> {
  await writeKept(KEY, 'done');
}
