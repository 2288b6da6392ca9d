import type { TransactionSql } from 'postgres';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { eraseCalibrationAbout } from './calibration.ts';
import { eraseDraftsAbout } from './drafts.ts';
import type { Source } from './events.ts';
import { CITIZENS_EVIDENCE } from './evidence.ts';
import { eraseForwardsAbout } from './forwards.ts';
import { findIncident, saveIncident } from './incidents.ts';

/** Kinds of events that hold the words of a comment and the name of its author. */
const NAMING = ['comment.seen', 'comment.changed'];

/** True for an event that erases something of those before it, so that they have to be written first. */
export function erases(event: LogEvent): boolean {
  return event.type === 'data.erased' || event.type === 'removal.abandoned';
}

/**
 * Does what `data.erased` says (152-ФЗ): deletes the personal fields of the events it names, as far as the
 * same device handed them over, and everything that names or quotes the author of the comments it names.
 * `removal.abandoned` does the first to its snapshot. Any other event changes nothing. Only while holding the lock of the organisation's counter.
 * @param seq number of the event; every incident that changes takes a next one.
 * @returns the last number taken.
 */
export async function eraseNamed(
  tx: TransactionSql,
  source: Source,
  event: LogEvent,
  seq: number,
): Promise<number> {
  if (event.type === 'removal.abandoned') {
    const { snapshot } = eventDataSchemas['removal.abandoned'].parse(event.data);
    await deletePersonal(tx, source, [snapshot]);
  }
  if (event.type !== 'data.erased') return seq;
  const { events, keys = [] } = eventDataSchemas['data.erased'].parse(event.data);
  if (events.length > 0) await deletePersonal(tx, source, events);
  let last = seq;
  for (const key of keys) {
    await deletePersonalAbout(tx, source.organisation, key);
    last = await eraseDraftsAbout(tx, source.organisation, key, last);
    await eraseForwardsAbout(tx, source.organisation, key);
    await eraseCalibrationAbout(tx, source.organisation, key);
    const incident = await findIncident(tx, source.organisation, key);
    if (!incident) continue;
    const { version, updated_at: _, ...facts } = incident;
    last += 1;
    await saveIncident(tx, source.organisation, { ...facts, text: null, author: null }, version, last);
  }
  return last;
}

async function deletePersonal(
  tx: TransactionSql,
  { organisation, device }: Source,
  events: readonly string[],
): Promise<void> {
  await tx`
    delete from event_personal
    where organisation_id = ${organisation} and event_id in (
      select id from events
      where organisation_id = ${organisation} and received_from = ${device} and id in ${tx([...events])})`;
}

/** Another device may have told of the same comment, and of its removal, in events of its own. */
async function deletePersonalAbout(tx: TransactionSql, organisation: string, key: string): Promise<void> {
  await tx`
    delete from event_personal
    where organisation_id = ${organisation} and event_id in (
      select id from events
      where organisation_id = ${organisation} and key = ${key}
        and type in ${tx([...NAMING, ...CITIZENS_EVIDENCE])})`;
}
