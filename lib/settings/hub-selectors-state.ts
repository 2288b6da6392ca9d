import browser from 'webextension-polyfill';
import { z } from 'zod';
import { readKept, writeKept } from './storage.ts';

const KEY = 'selectors.hub';

const offerSchema = z.object({
  version: z.number().int().positive(),
  checksum: z.string(),
  /** Version of the build that looked at it: a later one may take what this one refused. */
  build: z.string(),
  /** Why it was refused, in words; null when it was taken over. */
  refusal: z.string().nullable(),
});

const stateSchema = z.object({
  /** Epoch ms of the last question. */
  askedAt: z.number(),
  vk: offerSchema.optional(),
  ok: offerSchema.optional(),
});

/** When the hub was asked last, and for each network its last offer with what became of it. */
export type HubSelectorsState = z.infer<typeof stateSchema>;

/** What is known of the hub's selector sets; what cannot be read counts as nothing known. */
export async function readHubSelectorsState(): Promise<HubSelectorsState> {
  const parsed = stateSchema.safeParse(await readKept(KEY));
  return parsed.success ? parsed.data : { askedAt: 0 };
}

/** Keeps what is known of the hub's selector sets. */
export async function keepHubSelectorsState(state: HubSelectorsState): Promise<void> {
  await writeKept(KEY, state);
}

/** Calls back after every change of it. @returns a function that stops it. */
export function watchHubSelectorsState(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
