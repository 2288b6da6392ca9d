import type { TransactionSql } from 'postgres';
import type { LogEvent } from '~/lib/log/event.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { lockCounter, setCounter } from './counter.ts';
import type { Device } from './device.ts';

/** The clock of a device may stand off by so much before its answers end no claim, seconds. */
const SKEW_SECONDS = 60;

/** Kinds of event after which nobody has to write an answer any more. */
const RESOLVING: ReadonlySet<LogEvent['type']> = new Set([
  'answer.seen',
  'comment.gone',
  'removal.done',
  'outcome.set',
]);

/**
 * Lets a claim go; nothing happens when there is none on this comment.
 * @param whose of this device, or of its owner on any device: a composer that closes here must not end what is
 * written there, and a person who lets a comment go means it.
 */
export async function releaseClaim(
  database: Database,
  device: Device,
  key: string,
  whose: 'device' | 'person',
): Promise<void> {
  await transaction(database, async (tx) => {
    const last = await lockCounter(tx, device.organisation.id);
    const ended = await tx`
      update claims set ended_at = now(), ended_by = 'released', changed_seq = ${last + 1}
      where organisation_id = ${device.organisation.id} and key = ${key} and ended_at is null
        and (device_id = ${device.id} ${whose === 'person' ? tx`or person_id = ${device.person}` : tx``})
      returning key`;
    if (ended.length > 0) await setCounter(tx, device.organisation.id, last + 1);
  });
}

/**
 * Ends the claims of a device that is let out, so that colleagues need not wait for its time to pass.
 * Only while holding the lock of the organisation's counter.
 * @param seq the last number taken. @returns the last number taken.
 */
export async function endClaimsOf(
  tx: TransactionSql,
  organisation: string,
  device: string,
  seq: number,
): Promise<number> {
  const held = await tx`
    select key from claims
    where organisation_id = ${organisation} and device_id = ${device} and ended_at is null order by key`;
  let last = seq;
  for (const { key } of held) {
    last += 1;
    await tx`
      update claims set ended_at = now(), ended_by = 'released', changed_seq = ${last}
      where organisation_id = ${organisation} and key = ${String(key)}`;
  }
  return last;
}

/** Gives the comments with a standing claim among those of events that leave nothing to answer. */
export async function claimedAmong(
  tx: TransactionSql,
  organisation: string,
  events: readonly { event: LogEvent }[],
): Promise<Set<string>> {
  const resolving = events.filter(({ event }) => RESOLVING.has(event.type));
  const keys = [...new Set(resolving.flatMap(({ event }) => event.key ?? []))];
  if (keys.length === 0) return new Set();
  const rows = await tx`
    select key from claims
    where organisation_id = ${organisation} and key = any(${keys}) and ended_at is null`;
  return new Set(rows.map(({ key }) => String(key)));
}

/**
 * Ends the claims on the comments of events that leave nothing to answer, whoever holds them. An event from
 * before the claim was taken, delivered late, ends nothing: the claim is about what came after it.
 * Only while holding the lock of the organisation's counter.
 * @param seq the last number taken. @returns the last number taken.
 */
export async function endResolved(
  tx: TransactionSql,
  organisation: string,
  events: readonly LogEvent[],
  seq: number,
): Promise<number> {
  let last = seq;
  for (const event of events.filter(({ type }) => RESOLVING.has(type))) {
    const ended = await tx`
      update claims set ended_at = now(), ended_by = 'resolved', changed_seq = ${last + 1}
      where organisation_id = ${organisation} and key = ${event.key} and ended_at is null
        and since <= ${event.at}::timestamptz + make_interval(secs => ${SKEW_SECONDS})
      returning key`;
    last += ended.length;
  }
  return last;
}

/** Ends the claims of an organisation whose time is over, and forgets those that ended more than a day ago. */
export async function endExpired(database: Database, organisation: string): Promise<void> {
  await transaction(database, async (tx) => {
    let seq = await lockCounter(tx, organisation);
    const over = await tx`
      select key from claims
      where organisation_id = ${organisation} and ended_at is null and until_at <= now()
      order by until_at, key`;
    for (const { key } of over) {
      seq += 1;
      await tx`
        update claims set ended_at = now(), ended_by = 'expired', changed_seq = ${seq}
        where organisation_id = ${organisation} and key = ${String(key)}`;
    }
    await setCounter(tx, organisation, seq);
    // Whoever asks with an older cursor knows no claim that could still stand.
    await tx`
      delete from claims
      where organisation_id = ${organisation} and ended_at < now() - make_interval(days => 1)`;
  });
}
