import { database } from '~/lib/log/database.ts';
import { type Attempt, attemptSchema } from './attempt.ts';

/** Keeps what was done in the trainer; the same attempt told twice stands once, as it was told first. */
export async function keepAttempt(attempt: Attempt): Promise<void> {
  await database.transaction('rw', database.attempts, async () => {
    if (!(await database.attempts.get(attempt.id))) await database.attempts.add(attempt);
  });
}

/** Everything that was done in the trainer on this device, in order of time; what cannot be read is left out. */
export async function readAttempts(): Promise<Attempt[]> {
  const rows = await database.attempts.orderBy('at').toArray();
  return rows.flatMap((row) => attemptSchema.safeParse(row).data ?? []);
}
