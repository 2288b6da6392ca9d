import { recordSightings } from '~/lib/log/record/record.ts';
import type { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { at, batch, comment, context } from './fixtures.ts';

/** A question in words that break the rules, its flag, and the rule it breaks. */
export const RUDE = 'Когда уберёте эту хуйню с дороги?';
export const FLAG = { kind: 'obscene', start: 18, end: 23, rule: 'obscene.root' } as const;
export const RULE = { number: '2.1', text: 'Нецензурная брань' };
export const look = (time: string) => context({ now: new Date(at(time)) });

export const rude = (id: string, over = {}) => comment(id, { text: RUDE, ...over });

/** The question, seen under these ids at half past ten. */
export async function seen(...ids: string[]) {
  return recordSightings(batch(ids.map((id) => rude(id))), look('10:30'));
}

/** The id of what was written; fails the test when it was refused. */
export async function id(writing: ReturnType<typeof takeSnapshot>): Promise<string> {
  const done = await writing;
  if (!done.ok) throw new Error(done.why);
  return done.event;
}
