import { database } from '~/lib/log/database.ts';
import type { Link } from './chain.ts';

/** Lines read at once; a log of years does not fit into memory. */
const PORTION = 2_000;

/** The next lines of the log after number `seq`, in order, with what is kept beside them; none after the last. */
export async function linksAfter(seq: number): Promise<Link[]> {
  const { events, personal } = database;
  return database.transaction('r', events, personal, async () => {
    const found = await events.where('seq').above(seq).limit(PORTION).toArray();
    const sides = await personal.bulkGet(found.map(({ id }) => id));
    return found.map((event, index) => ({ event, personal: sides[index] ?? null }));
  });
}
