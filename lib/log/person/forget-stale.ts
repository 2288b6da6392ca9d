import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { decideOnAll } from '~/lib/log/moderation/desk.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import type { PageKey } from '~/lib/log/rows.ts';

const DAY_MS = 86_400_000;

/** Shown as stale for as long again as it counted, then erased. */
const SHOWN_STALE = 2;

/**
 * Erases warnings and blocks that stopped to count long ago: nobody is kept a record of for ever. The chain
 * stays whole (152-ФЗ).
 * @param staleDays days after which a measure of a page counts no more.
 * @returns how many were erased.
 */
export async function forgetStale(
  context: JournalContext,
  staleDays: (page: PageKey) => number,
): Promise<number> {
  const measures = await database.measures.toArray();
  const old = measures.filter((row) => isOld(row, context.now, staleDays(row.page)));
  if (old.length === 0) return 0;
  const data = { events: old.map(({ id }) => id), why: 'stale' as const };
  await decideOnAll(context, () => ({ draft: { type: 'data.erased', key: null, page: null, data } }));
  return old.length;
}

function isOld({ at }: MeasureRow, now: Date, days: number): boolean {
  return now.getTime() - Date.parse(at) > SHOWN_STALE * days * DAY_MS;
}
