import { database } from '~/lib/log/database.ts';
import { moveDrafts } from '~/lib/log/draft/drafts.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import { eraseNamed } from '~/lib/log/person/erase.ts';
import type { OutboxRow } from '~/lib/log/rows.ts';
import { type EventDraft, type Link, type Stamp, sealEvent, type Tail } from './chain.ts';

/** A line for the chain of this transaction; the event is sealed at once and stored at its end. */
export type Write = (draft: EventDraft) => Link;

/**
 * The only way into the log. Everything `work` writes – events, personal rows, outbox rows, projections –
 * becomes real in one IndexedDB transaction or not at all, so the worker may be killed between any two
 * steps. Transactions over the same tables run one after another, also across contexts.
 * @param targets ids of the targets that get a line of the outbox for each event.
 * @param work reads and puts projections through `database`; it must await nothing but Dexie.
 * @returns what `work` returned, after the transaction was committed.
 */
export async function append<T>(
  stamp: Stamp,
  targets: readonly string[],
  work: (write: Write) => Promise<T>,
): Promise<T> {
  return database.transaction('rw', database.tables, async () => {
    let tail: Tail | null = (await database.events.orderBy('seq').last()) ?? null;
    const links: Link[] = [];
    const result = await work((draft) => {
      const link = sealEvent(tail, draft, stamp);
      tail = link.event;
      links.push(link);
      return link;
    });
    await store(links, targets);
    return result;
  });
}

async function store(links: readonly Link[], targets: readonly string[]): Promise<void> {
  if (links.length === 0) return;
  await database.events.bulkAdd(links.map(({ event }) => event));
  await database.personal.bulkAdd(links.flatMap(({ personal }) => personal ?? []));
  await database.outbox.bulkAdd(
    links.flatMap(({ event }) => targets.map((target) => outboxRow(event, target))),
  );
  await eraseNamed(links);
  await moveDrafts(links.map(({ event }) => event));
}

/** A fresh line of the outbox: one event for one target, to be tried at once. */
export function outboxRow(event: LogEvent, target: string): OutboxRow {
  return {
    id: `${event.id}>${target}`,
    event: event.id,
    target,
    seq: event.seq,
    key: event.key ?? '-',
    state: 'pending',
    attempts: 0,
    nextAt: 0,
    leaseUntil: 0,
    lastError: null,
    deliveredAt: null,
  };
}
