import type { TransactionSql } from 'postgres';
import { type Claim, type Doing, GIVEN_LASTS_MS, isOneself, LASTS_MS } from '~/lib/comment/claim.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { standingClaim, writeClaim } from './claim-rows.ts';
import { lockCounter, setCounter } from './counter.ts';
import type { Device } from './device.ts';
import { findMember } from './devices.ts';

/** What came of taking a claim: it is ours, or the claim of the colleague that stands in the way. */
export type Taking = { ok: true; claim: Claim } | { ok: false; held: Claim };

/**
 * Takes a claim for a device, or makes its own last longer; a claim of the same person on another device moves here
 * without a question. Of two people at once one gets it: both wait for the counter of the organisation. All times are
 * of the database, the one clock that several hubs share.
 * @param over the device of a colleague it may be taken over from, by a person's decision.
 */
export async function takeClaim(
  database: Database,
  device: Device,
  key: string,
  doing: Doing,
  over: string | null,
): Promise<Taking> {
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, device.organisation.id);
    const held = await standingClaim(tx, device.organisation.id, key);
    const mine = held !== null && isOneself(held.holder, { device: device.id, person: device.person });
    if (held && !mine && !(await isHeldBy(tx, held, device, over))) return { ok: false, held };
    const same = mine && held.doing === doing;
    const claim = await writeClaim(tx, device, key, {
      doing,
      since: same ? held.since : null,
      seq: last + 1,
      lastsMs: LASTS_MS[doing],
      // What was given stays given while its holder writes and pauses.
      given: mine && held.by !== undefined ? held : null,
    });
    await setCounter(tx, device.organisation.id, last + 1);
    return { ok: true, claim };
  });
}

/** Why nothing was given: a colleague holds it, or nobody with that device is in the team. */
export type Giving = Taking | { ok: false; held: null };

/**
 * Gives a comment to a colleague of the same organisation, by the decision of a supervisor.
 * @param over the device it may be taken over from. @param to the device it is given to.
 */
export async function giveClaim(
  database: Database,
  supervisor: Device,
  key: string,
  over: string | null,
  to: string,
): Promise<Giving> {
  const { organisation, name: by } = supervisor;
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, organisation.id);
    const member = await findMember(tx, organisation, to);
    if (!member) return { ok: false, held: null };
    const held = await standingClaim(tx, organisation.id, key);
    const theirs = held !== null && isOneself(held.holder, { device: to, person: member.person });
    if (held && !theirs && !(await isHeldBy(tx, held, supervisor, over))) return { ok: false, held };
    // Whoever has begun an answer goes on where it was begun.
    const place = theirs ? await findMember(tx, organisation, held.holder.device) : null;
    const claim = await writeClaim(tx, place ?? member, key, {
      doing: place && held ? held.doing : 'holding',
      since: null,
      seq: last + 1,
      lastsMs: GIVEN_LASTS_MS,
      given: { by, until: null },
    });
    await setCounter(tx, organisation.id, last + 1);
    return { ok: true, claim };
  });
}

/** Whether a claim is that of the colleague somebody decided over, on whichever device it is by now. */
async function isHeldBy(
  tx: TransactionSql,
  { holder }: Claim,
  { organisation }: Device,
  over: string | null,
): Promise<boolean> {
  if (over === null || holder.device === over) return over !== null;
  return (await findMember(tx, organisation, over))?.person === holder.person;
}
