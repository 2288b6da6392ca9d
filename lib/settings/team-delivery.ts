import browser from 'webextension-polyfill';
import { z } from 'zod';
import { dropKept, readKept, writeKept } from './storage.ts';

const KEY = 'settings.team.delivery';

const deliverySchema = z.object({
  /** Id of the hub that was asked. */
  target: z.string(),
  /** Epoch ms of the last question. */
  askedAt: z.number(),
  /** ISO 8601: since when it does not answer; null while it does. */
  missedSince: z.iso.datetime().nullable(),
  /** The last edition that did not fit, why in words, and the build that looked at it: a later one may take it. */
  refused: z
    .object({ version: z.number().int().nonnegative(), reason: z.string(), build: z.string() })
    .nullable(),
});

/** How the delivery of the team's settings stands. */
export type TeamDelivery = z.infer<typeof deliverySchema>;

/** How it stands; null before a hub was asked. */
export async function readTeamDelivery(): Promise<TeamDelivery | null> {
  const parsed = deliverySchema.safeParse(await readKept(KEY));
  return parsed.success ? parsed.data : null;
}

/** Keeps how it stands, or forgets it (null). */
export async function keepTeamDelivery(delivery: TeamDelivery | null): Promise<void> {
  if (delivery === null) await dropKept(KEY);
  else await writeKept(KEY, delivery);
}

/** Calls back after every change of it. @returns a function that stops it. */
export function watchTeamDelivery(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
