import { z } from 'zod';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';

/** From this difference on times of this device are to be read with care (reference: incident.md §6.1). */
export const WRONG_CLOCK_MS = 60_000;
/** Answers that count: their median stands against a single slow one. */
const SAMPLES = 9;
/** Less than this the clock of an answer, which knows whole seconds, cannot tell. */
const NOTED_MS = 5_000;

const clockSchema = z.object({
  /** Ms that this device was ahead at the last answers, the newest at the end. */
  samples: z.array(z.number()),
  /** Ms that the log speaks of; 0 while it says nothing. */
  logged: z.number(),
});

type Clock = z.infer<typeof clockSchema>;

/** Adds what answers of a target told of the clock of this device: ms that it is ahead. */
export async function noteOffsets(target: string, offsets: readonly number[]): Promise<void> {
  if (offsets.length === 0) return;
  await database.transaction('rw', database.meta, async () => {
    const { samples, logged } = await clockOf(target);
    await keep(target, { samples: [...samples, ...offsets].slice(-SAMPLES), logged });
  });
}

/** How many ms the clock of this device is ahead of that of a target; null while no answer told. */
export async function clockOffset(target: string): Promise<number | null> {
  return median((await clockOf(target)).samples);
}

/**
 * Writes into the log how far the clock of this device is off, where that is new. Times that were written stay as
 * they are: who reads them later can tell what they were by the clock of the target.
 */
export async function recordClocks({ targets, now, device }: JournalContext): Promise<void> {
  for (const target of targets) {
    if (newOffset(await clockOf(target)) === null) continue;
    await append({ at: now.toISOString(), actor: device }, targets, async (write) => {
      const clock = await clockOf(target);
      const offset = newOffset(clock);
      if (offset === null) return;
      const data = { target, offset, samples: clock.samples.length };
      write({ type: 'clock.measured', key: null, page: null, data });
      await keep(target, { ...clock, logged: offset });
    });
  }
}

/** What is to be written down; null while the log says it already. */
function newOffset({ samples, logged }: Clock): number | null {
  const offset = median(samples);
  return offset !== null && Math.abs(offset - logged) >= NOTED_MS ? offset : null;
}

async function clockOf(target: string): Promise<Clock> {
  const parsed = clockSchema.safeParse((await database.meta.get(nameOf(target)))?.value);
  return parsed.success ? parsed.data : { samples: [], logged: 0 };
}

async function keep(target: string, value: Clock): Promise<void> {
  await database.meta.put({ name: nameOf(target), value });
}

function nameOf(target: string): string {
  return `clock:${target}`;
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
