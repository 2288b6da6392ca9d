import { append, type Write } from '~/lib/log/chain/append.ts';
import type { EventDraft, Stamp } from '~/lib/log/chain/chain.ts';
import { rejudge } from '~/lib/log/judge/rejudge.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { snapshot, storeChanges } from '~/lib/log/projection/working-set.ts';
import type { LogEvent } from './event.ts';

/** Under whose name and when something is recorded; `targets` are ids of the connected ones. */
export type JournalContext = { targets: readonly string[]; now: Date; device: string };

/**
 * The projections a change works on, and the way to write events that change them.
 * `note` throws for a removal by us without a snapshot.
 */
export type Journal = { projection: Projection; note: (draft: EventDraft | null) => LogEvent | null };

/** The projections of a change; a row that did not change is the same object in both. */
export type Change = { before: Projection; now: Projection };

/**
 * One change of the log: loads projections, lets `work` note events, judges the loaded posts anew and
 * stores everything in one transaction.
 * @param load reads the projections; it must await nothing but Dexie.
 * @returns the projections as they were and as they are stored now.
 */
export async function change(
  context: JournalContext,
  load: () => Promise<Projection>,
  work: (journal: Journal) => void,
): Promise<Change> {
  const stamp: Stamp = { at: context.now.toISOString(), actor: context.device };
  return append(stamp, context.targets, async (write) => {
    const projection = await load();
    const before = snapshot(projection);
    const note = noteInto(projection, write);
    work({ projection, note });
    rejudge(projection, stamp.at, note);
    await storeChanges(before, projection);
    return { before, now: projection };
  });
}

function noteInto(projection: Projection, write: Write) {
  return (draft: EventDraft | null): LogEvent | null => {
    if (!draft) return null;
    refuseBareRemoval(projection, draft);
    const { event, personal } = write(draft);
    foldEvent(projection, event, personal);
    return event;
  };
}

/** The one rule no caller can go round: what we removed has its evidence in the log already. */
function refuseBareRemoval({ snapshots }: Projection, draft: EventDraft): void {
  if (draft.type !== 'removal.done' || draft.data.by !== 'us') return;
  const evidence = snapshots.get(draft.data.snapshot ?? '');
  if (evidence?.key !== draft.key) throw new Error('A removal by us needs a snapshot of this comment.');
}
