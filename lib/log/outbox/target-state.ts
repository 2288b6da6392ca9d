import { z } from 'zod';
import { database } from '~/lib/log/database.ts';

const targetStateSchema = z.object({
  /** Why nothing is sent until a person has done something about it (a sentence), and since when (ISO 8601). */
  paused: z.object({ reason: z.string(), since: z.string() }).nullable(),
  /** Failed tries in a row. */
  failures: z.number().int().nonnegative(),
  /** Epoch ms; no try before. */
  nextAt: z.number(),
  /** Epoch ms of the last try that failed; a clock that stands before it was turned back, and `nextAt` is void. */
  triedAt: z.number().optional(),
});

/** How delivery to one target goes; stored, because the worker that knew it may be gone. */
export type TargetState = z.infer<typeof targetStateSchema>;

/** A target nothing went wrong with. */
export const FRESH_TARGET: TargetState = { paused: null, failures: 0, nextAt: 0 };

/** How delivery to a target goes; `FRESH_TARGET` for one never tried. */
export async function targetState(target: string): Promise<TargetState> {
  const row = await database.meta.get(nameOf(target));
  const parsed = targetStateSchema.safeParse(row?.value);
  return parsed.success ? parsed.data : FRESH_TARGET;
}

/** Writes down how delivery to a target goes. */
export async function setTargetState(target: string, state: TargetState): Promise<void> {
  await database.meta.put({ name: nameOf(target), value: state });
}

function nameOf(target: string): string {
  return `target:${target}`;
}
