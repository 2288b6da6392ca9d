import type { z } from 'zod';
import { type Claim, isOneself, type Release, type Self } from '~/lib/comment/claim.ts';
import type { claimChangesSchema } from './claim-schema.ts';
import { atHub, type ClaimsState, type OwnClaim } from './claims-state.ts';

/** What a hub told of claims. */
export type ClaimChanges = z.infer<typeof claimChangesSchema>;

/** Own claims that are over, with the reason for the log. */
export type Lost = { key: string; why: Release }[];

const WHY = { released: 'cancelled', resolved: 'answered' } as const;

/**
 * Takes over what a hub told: without a cursor before it that is all that stands, with one what changed.
 * Own claims follow: what the hub ended, gave to a colleague or to another device of its holder is lost here.
 * @param self this device and its owner.
 */
export function learnClaims(
  before: ClaimsState,
  hub: string,
  { taken, ended, next_cursor, server_time }: ClaimChanges,
  self: Self,
  now: Date,
): { state: ClaimsState; lost: Lost } {
  const state = atHub(before, hub);
  const whole = state.cursor === null;
  const known = { ...(whole ? {} : state.known) };
  for (const claim of taken) if (isNews(known[claim.key], claim)) known[claim.key] = claim;
  // An end that was overtaken by a newer claim says nothing of it.
  const over = ended.filter(({ key, at }) => !known[key] || known[key].since <= at);
  for (const { key } of over) delete known[key];
  const lost = lostOf(state, known, new Map(over.map(({ key, by }) => [key, by])), self, whole);
  const own = { ...state.own };
  for (const { key } of lost) delete own[key];
  const heard = { failures: 0, downSince: null, nextAt: 0 };
  const offset = now.getTime() - Date.parse(server_time);
  for (const claim of taken) {
    if (known[claim.key] === claim && isGiven(claim, self)) own[claim.key] ??= ownOf(claim, offset);
  }
  return { state: { ...state, ...heard, offset, known, own, cursor: next_cursor }, lost };
}

/** A comment that a supervisor gave to this device is its own, as if its moderator had taken it. */
function isGiven({ holder, by }: Claim, { device }: Self): boolean {
  return by !== undefined && holder.device === device;
}

function ownOf({ doing, since, until }: Claim, offset: number): OwnClaim {
  const ours = (iso: string) => new Date(Date.parse(iso) + offset).toISOString();
  return { doing, byHand: true, shared: true, since: ours(since), until: ours(until), given: true };
}

/** The answer to our own question may be newer than what was on its way meanwhile. */
function isNews(known: Claim | undefined, claim: Claim): boolean {
  if (!known || claim.since > known.since) return true;
  return claim.since === known.since && claim.until >= known.until;
}

function lostOf(
  state: ClaimsState,
  known: ClaimsState['known'],
  over: Map<string, keyof typeof WHY | 'expired'>,
  self: Self,
  whole: boolean,
): Lost {
  return Object.entries(state.own).flatMap(([key, own]): Lost => {
    const holder = known[key]?.holder;
    if (holder && holder.device !== self.device)
      return [{ key, why: isOneself(holder, self) ? 'moved' : 'taken-over' }];
    if (holder || !own.shared) return [];
    const by = over.get(key);
    if (by === undefined && !whole) return [];
    if (by === undefined || by === 'expired') return [{ key, why: outOfTime(own.doing) }];
    return [{ key, why: WHY[by] }];
  });
}

/** Why a claim is said to have ended when only its time is over. */
export function outOfTime(doing: 'writing' | 'holding'): Release {
  return doing === 'writing' ? 'idle' : 'expired';
}
