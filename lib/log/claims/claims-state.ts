import { z } from 'zod';
import { type Claim, claimOn, type Doing, type KnownClaims, LASTS_MS } from '~/lib/comment/claim.ts';
import { database } from '~/lib/log/database.ts';
import { claimSchema, doingSchema } from './claim-schema.ts';

const STATE = 'claims';

const ownSchema = z.object({
  doing: doingSchema,
  /** True when the moderator took it with a button: it is still held when the composer closes. */
  byHand: z.boolean(),
  /** False while no hub knows of it. */
  shared: z.boolean(),
  /** ISO 8601 by the clock of the device. */
  since: z.string(),
  until: z.string(),
  /** Present where a supervisor gave it: it outlives a composer that was opened and closed. */
  given: z.literal(true).optional(),
});

const stateSchema = z.object({
  version: z.number().int(),
  /** Id of the target whose claims these are; null before the first hub. */
  hub: z.string().nullable(),
  cursor: z.string().nullable(),
  /** Clock of this device less the hub's, ms. */
  offset: z.number(),
  /** Failed questions in a row, since when (ISO 8601), and the epoch ms before which it is not asked again. */
  failures: z.number().int(),
  downSince: z.string().nullable(),
  nextAt: z.number(),
  /** What the hub told, with its own times. */
  known: z.record(z.string(), claimSchema),
  /** What this device claims, by its own account. */
  own: z.record(z.string(), ownSchema),
});

/** All that is known of claims; stored, because the worker that knew it may be gone. */
export type ClaimsState = z.infer<typeof stateSchema>;

/** A claim of this device. */
export type OwnClaim = z.infer<typeof ownSchema>;

const NOTHING: ClaimsState = {
  version: 0,
  hub: null,
  cursor: null,
  offset: 0,
  failures: 0,
  downSince: null,
  nextAt: 0,
  known: {},
  own: {},
};

/** What is stored; what cannot be read counts as nothing known, for the hub tells it all again. */
export async function claimsState(): Promise<ClaimsState> {
  const parsed = stateSchema.safeParse((await database.meta.get(STATE))?.value);
  return parsed.success ? parsed.data : NOTHING;
}

/** Changes what is stored, one change after another in the whole browser; also inside `append`. */
export async function changeClaims(work: (state: ClaimsState) => ClaimsState): Promise<ClaimsState> {
  return database.transaction('rw', database.meta, async () => {
    const before = await claimsState();
    const after = work(before);
    if (after === before) return before;
    const next = { ...after, version: before.version + 1 };
    await database.meta.put({ name: STATE, value: next });
    return next;
  });
}

/** The state as one hub has it: what another one told is no longer known. */
export function atHub(state: ClaimsState, hub: string): ClaimsState {
  if (state.hub === hub) return state;
  const own = Object.fromEntries(
    Object.entries(state.own).map(([key, claim]) => [key, { ...claim, shared: false }]),
  );
  return { ...NOTHING, version: state.version, hub, own };
}

/** A fresh claim of this device from `now` on; `since` stays while it does the same. */
export function ownFrom(
  before: OwnClaim | undefined,
  doing: Doing,
  { byHand, shared, now }: { byHand: boolean; shared: boolean; now: Date },
): OwnClaim {
  const lasts = new Date(now.getTime() + LASTS_MS[doing]).toISOString();
  const since = before?.doing === doing ? before.since : now.toISOString();
  const own = { doing, byHand: byHand || before?.byHand === true, shared, since };
  if (!before?.given) return { ...own, until: lasts };
  return { ...own, given: true, until: [before.until, lasts].sort().at(-1) ?? lasts };
}

/**
 * The claims that stand now, by the clock of this device, and its id: for whoever decides by who holds a
 * comment (`holderOf`). Claims of this device that no hub knows of are among them.
 * @param me this device as a holder; null while it has written nothing.
 */
export function standingClaims(state: ClaimsState, me: Claim['holder'] | null, now: Date): KnownClaims {
  const heard = Object.values(state.known).map((claim) => onOurClock(claim, state.offset));
  const own = Object.entries(state.own).flatMap(([key, { doing, since, until }]) =>
    me ? { key, holder: me, doing, since, until } : [],
  );
  // What the hub says of a comment goes before what we think of it.
  const all = Object.fromEntries([...own, ...heard].map((claim) => [claim.key, claim]));
  return Object.fromEntries(Object.entries(all).filter(([key]) => claimOn(all, key, now.getTime()) !== null));
}

function onOurClock(claim: Claim, offset: number): Claim {
  const ours = (iso: string) => new Date(Date.parse(iso) + offset).toISOString();
  return { ...claim, since: ours(claim.since), until: ours(claim.until) };
}
