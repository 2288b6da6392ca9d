import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import { forgetSettled } from '~/lib/log/outbox/settled-lines.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { APPLIED } from '~/lib/log/record/settings-change.ts';
import type { LogFile } from './log-file.ts';

/** What an import came to; `other-log`: from this line on the file and the log of this device are different chains. */
export type ImportReport =
  | { ok: true; added: number; known: number }
  | { ok: false; why: 'other-log'; from: number };

/**
 * Takes the events of a checked file into the log of this device: where it has not begun, or where the file goes
 * on from the last line here. What is here already is left as it is, so the same file twice changes nothing.
 * One transaction: all of it or nothing. Personal fields that were erased here stay erased. Settings have to be
 * applied afterwards: those of this device may differ from what the file ends with.
 */
export async function importLog({ links }: LogFile): Promise<ImportReport> {
  return database.transaction('rw', database.tables, async () => {
    let known = await database.events.orderBy('seq').toArray();
    if (hasNotBegun(known)) known = await startAnew();
    const strange = known.findIndex(({ hash }, at) => at < links.length && links[at]?.event.hash !== hash);
    if (strange >= 0) return { ok: false, why: 'other-log', from: strange + 1 };
    const added = links.slice(known.length);
    if (added.length > 0) {
      await database.events.bulkAdd(added.map(({ event }) => event));
      await database.personal.bulkAdd(added.flatMap(({ personal }) => personal ?? []));
      await rebuildProjections();
      await database.meta.delete(APPLIED);
    }
    return { ok: true, added: added.length, known: links.length - added.length };
  });
}

/** A new installation writes down its deadlines before anything else; nobody's work is in that. */
function hasNotBegun(events: readonly LogEvent[]): boolean {
  return events.every(({ type }) => type === 'policy.changed');
}

async function startAnew(): Promise<LogEvent[]> {
  await database.events.clear();
  await database.outbox.clear();
  await forgetSettled();
  return [];
}
