import { z } from 'zod';
import { readKept, writeKept } from './storage.ts';

const KEY = 'tour';

const schema = z
  .union([
    z.object({ state: z.enum(['new', 'left', 'done']) }),
    z.object({ state: z.literal('going'), step: z.int().min(0).max(99) }),
  ])
  .catch({ state: 'new' });

/** How far the first walk through the sandbox is on this device; new until it was offered. */
export type KeptTour = z.infer<typeof schema>;

/** Reads how far the walk is; what cannot be read counts as new. */
export async function readTour(): Promise<KeptTour> {
  return schema.parse(await readKept(KEY).catch(() => undefined));
}

/** Remembers how far the walk is: a reload goes on from there. */
export async function keepTour(tour: KeptTour): Promise<void> {
  await writeKept(KEY, tour);
}
