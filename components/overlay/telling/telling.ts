import type { Sighting } from '~/lib/comment/sighting.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import type { Reading } from '~/lib/sites/reading.ts';
import { inBatches } from './batches.ts';
import { hear } from './connection.ts';

/** Whether the background took over what it was told. */
export type Heard = { ok: true } | { ok: false; refusal: string | null };

type Listener = {
  board(owner: string, board: Board): void;
  verdicts(verdicts: Verdict[]): Promise<void>;
};

/**
 * Tells the background what was read, in batches, and hands on what it answers. What was not acknowledged
 * is told again with the next look.
 */
export function createTelling({ board, verdicts }: Listener) {
  const unsent = new Map<string, Sighting>();
  /** Name of the last reply about each page: only what differs from it is sent back. */
  const told = new Map<string, string>();

  return {
    /** Takes over what has to be told. */
    add(sightings: readonly Sighting[]) {
      for (const sighting of sightings) unsent.set(sighting.key, sighting);
    },
    /** Tells all that waits of one page. Fails with what the background said, or null when nobody answered. */
    async tell({ page, layout, health, me, posts }: Reading): Promise<Heard> {
      const waiting = [...unsent.values()].filter(({ owner }) => owner === page.owner);
      for (const batch of inBatches(waiting, posts)) {
        const last = told.get(page.owner) ?? null;
        const heard = await hear('page.seen', { page, layout, health, me, told: last, ...batch });
        if (!heard.ok) return heard;
        const { reply } = heard;
        for (const sighting of batch.comments) {
          if (unsent.get(sighting.key) === sighting) unsent.delete(sighting.key);
        }
        board(page.owner, reply.board);
        await verdicts(reply.verdicts);
        told.set(page.owner, reply.told);
      }
      return { ok: true };
    },
    /** What was answered is no longer on the page: everything has to be answered anew. */
    forget: () => told.clear(),
  };
}
