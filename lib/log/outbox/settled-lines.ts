import { z } from 'zod';
import { database } from '~/lib/log/database.ts';

const spansSchema = z.array(z.tuple([z.number().int().positive(), z.number().int().positive()]));

/** Numbers of the log from the first to the last of a run, both with it. */
export type Span = [first: number, last: number];

const PREFIX = 'outbox.settled:';

/** Events whose lines were delivered to a target and are not kept any more, as runs in their order. */
export async function settledSpans(target: string): Promise<Span[]> {
  const parsed = spansSchema.safeParse((await database.meta.get(PREFIX + target))?.value);
  return parsed.success ? parsed.data : [];
}

/** Notes that the lines of these events were delivered and taken away. Called inside a transaction. */
export async function addSettled(target: string, seqs: readonly number[]): Promise<void> {
  const value = joined([...(await settledSpans(target)), ...seqs.map((seq): Span => [seq, seq])]);
  await database.meta.put({ name: PREFIX + target, value });
}

/** Forgets all of it: the log begins anew, and its numbers mean other events. Called inside a transaction. */
export async function forgetSettled(): Promise<void> {
  await database.meta.where('name').startsWith(PREFIX).delete();
}

/** How many events lie in runs. */
export function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((total, [first, last]) => total + last - first + 1, 0);
}

/** True for an event that lies in one of the runs. */
export function covers(spans: readonly Span[], seq: number): boolean {
  return spans.some(([first, last]) => first <= seq && seq <= last);
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const [first, last] of [...spans].sort((one, other) => one[0] - other[0])) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}
