import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { v7 as uuidv7 } from 'uuid';
import { EVENT_VERSION, type EventData, type EventType, type LogEvent } from '~/lib/log/event.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';

/** What is to be written, before it has a place in the chain. `personal` never enters the chain in clear. */
export type EventDraft = {
  [T in EventType]: {
    type: T;
    key: string | null;
    page: string | null;
    data: EventData<T>;
    personal?: Record<string, unknown>;
  };
}[EventType];

/** Who writes and when: ISO 8601 by the clock of the device, and the id of the device. */
export type Stamp = { at: string; actor: string };

/** The end of the chain: what the next event is tied to. */
export type Tail = Pick<LogEvent, 'seq' | 'hash'>;

/** An event with its side row, as a verifier needs it. */
export type Link = { event: LogEvent; personal: PersonalRow | null };

export type ChainReport =
  | { ok: true; count: number; last: string | null }
  | { ok: false; brokenAt: number; why: 'order' | 'prev' | 'hash' | 'personal' };

const BEFORE_THE_FIRST: Tail = { seq: 0, hash: '0'.repeat(64) };

/**
 * Ties a draft to the end of the chain. Synchronous, so that it can run inside an IndexedDB
 * transaction, which any other await would end.
 * @param tail the last event, or null for the first.
 */
export function sealEvent(tail: Tail | null, draft: EventDraft, stamp: Stamp): Link {
  const before = tail ?? BEFORE_THE_FIRST;
  const id = uuidv7();
  const personal = draft.personal
    ? { event: id, salt: bytesToHex(randomBytes(16)), fields: draft.personal }
    : null;
  const body = {
    id,
    seq: before.seq + 1,
    at: stamp.at,
    v: EVENT_VERSION,
    type: draft.type,
    key: draft.key,
    page: draft.page,
    actor: stamp.actor,
    data: draft.data,
    personal: personal && digest({ salt: personal.salt, fields: personal.fields }),
    prev: before.hash,
  };
  return { event: { ...body, hash: digest(body) }, personal };
}

/**
 * Checks a whole log in the order of `seq`: numbers without a gap, each line tied to the one before,
 * nothing changed since. Personal fields are checked where they are still there: erasing them
 * leaves the chain whole (152-ФЗ).
 * @param after the last line of a part that was checked before; the beginning of the log if left out.
 * @returns the number of lines up to here and the last hash, or the first line that does not fit.
 */
export function verifyChain(links: readonly Link[], after: Tail = BEFORE_THE_FIRST): ChainReport {
  let tail = after;
  for (const { event, personal } of links) {
    const why = fault(tail, event, personal);
    if (why) return { ok: false, brokenAt: event.seq, why };
    tail = event;
  }
  return { ok: true, count: tail.seq, last: tail.seq > 0 ? tail.hash : null };
}

function fault(tail: Tail, event: LogEvent, personal: PersonalRow | null) {
  if (event.seq !== tail.seq + 1) return 'order';
  if (event.prev !== tail.hash) return 'prev';
  return linkFault({ event, personal });
}

/** What does not fit in one line by itself: its digest, or that of its personal fields; null when both fit. */
export function linkFault({ event, personal }: Link): 'hash' | 'personal' | null {
  const { hash, ...body } = event;
  if (digest(body) !== hash) return 'hash';
  if (personal && digest({ salt: personal.salt, fields: personal.fields }) !== event.personal) {
    return 'personal';
  }
  return null;
}

/** SHA-256 in hex over the canonical JSON (RFC 8785). */
export function digest(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
