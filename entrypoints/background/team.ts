import {
  type Claim,
  type ClaimAnswer,
  type Doing,
  isOneself,
  LASTS_MS,
  type Member,
  type Release,
  type TeamView,
} from '~/lib/comment/claim.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import {
  atHub,
  type ClaimsState,
  changeClaims,
  claimsState,
  type OwnClaim,
  standingClaims,
} from '~/lib/log/claims/claims-state.ts';
import { endedClaims, noteGiven, noteReleased, noteTaken } from '~/lib/log/claims/own-claims.ts';
import { isUnderCheck } from '~/lib/log/review/reviews.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { journalContext } from './jobs.ts';
import { type TeamHub, teamHub } from './team-hub.ts';
import { hubMissed, wakeWaiting } from './team-news.ts';

/** Who answers what, as far as this device knows. */
export async function teamView(): Promise<TeamView> {
  const [team, state] = await Promise.all([teamHub(), claimsState()]);
  const stamp = `${team?.target.id ?? '-'} ${state.version}`;
  if (!team) return { stamp, hub: 'none', downSince: null, me: null, claims: {} };
  const me = await meAt(team);
  const there = atHub(state, team.target.id);
  const hub = there.downSince === null ? 'ok' : 'down';
  return { stamp, hub, downSince: there.downSince, me, claims: standingClaims(there, me, new Date()) };
}

/** Under which name this device is known; by its id alone until the hub has told. */
async function meAt({ target }: TeamHub): Promise<Member> {
  return (await memberAt(target)) ?? { device: await deviceId(), name: '', role: 'moderator' };
}

/**
 * Takes a comment for this device, or goes on holding it. Where the hub does not answer it is ours as far as
 * we know: nobody is kept from answering.
 * @param over the device it is taken over from, by a decision of the moderator.
 */
export async function takeClaim(key: string, doing: Doing, over: string | null): Promise<ClaimAnswer> {
  await letGoEnded();
  const { own } = await claimsState();
  const byHand = doing === 'holding';
  // A button pressed beside an open composer leaves it writing.
  const does = byHand && own[key]?.doing === 'writing' ? 'writing' : doing;
  const asked = await askHub(key, does, await maySay(over));
  if (asked !== null && !asked.ok) {
    await refused(key, asked.held);
    return asked;
  }
  const claim = asked?.claim ?? null;
  await noteTaken(await journalContext(), { key, doing: does, byHand, over: claim && over, claim });
  wakeWaiting();
  return { ok: true, shared: claim !== null };
}

/** A trainee takes nothing over: the hub would refuse, and the colleague stays named. */
async function maySay(over: string | null): Promise<string | null> {
  const team = over === null ? null : await teamHub();
  return team && (await meAt(team)).role === 'trainee' ? null : over;
}

/** Null where there is no hub or it does not answer. */
async function askHub(key: string, doing: Doing, over: string | null) {
  const team = await teamHub();
  if (!team) return null;
  try {
    return await team.hub.take(key, doing, over);
  } catch (error) {
    await hubMissed(team, error);
    return null;
  }
}

/**
 * Gives a comment to a colleague, as a supervisor; without a hub there is nobody to give it to.
 * @returns who holds it instead, when somebody was faster; null where it was given or there is no hub.
 * @throws TargetError with the words of the hub.
 */
export async function giveClaim(
  key: string,
  to: string,
  over: string | null,
): Promise<{ ok: boolean; held: Claim | null }> {
  const team = await teamHub();
  if (!team) return { ok: false, held: null };
  const asked = await team.hub.give(key, to, over);
  if (asked.ok) await noteGiven(await journalContext(), asked.claim, over);
  else {
    const { held } = asked;
    await changeClaims((state) => ({ ...state, known: { ...state.known, [key]: held } }));
  }
  wakeWaiting();
  return asked.ok ? { ok: true, held: null } : { ok: false, held: asked.held };
}

async function refused(key: string, held: Claim): Promise<void> {
  await noteReleased(await journalContext(), [{ key, why: 'taken-over' }]);
  await changeClaims((state) => ({ ...state, known: { ...state.known, [key]: held } }));
  wakeWaiting();
}

/**
 * Lets a comment go; what was taken with a button stays so until it is let go with one, and an answer that a
 * supervisor checks stays its author's when the composer closes.
 * @throws TargetError where it is held on another device of the same person and the hub does not answer.
 */
export async function releaseClaim(key: string, why: Release): Promise<void> {
  const own = (await claimsState()).own[key];
  if (!own) return why === 'by-hand' ? releaseElsewhere(key) : undefined;
  const stays = own.doing === 'writing' && why !== 'by-hand';
  if (stays && (own.byHand || (await isUnderCheck(key)))) return holdOn(key, own);
  await noteReleased(await journalContext(), [{ key, why }]);
  wakeWaiting();
  const team = await teamHub();
  // A hub that does not hear it lets the claim run out.
  await team?.hub.release(key, 'device').catch(ignoreRefusal);
}

/** Lets go what the same person holds on another device; that one writes it down when it hears of it. */
async function releaseElsewhere(key: string): Promise<void> {
  const team = await teamHub();
  if (!team) return;
  const me = await meAt(team);
  const holder = (await claimsState()).known[key]?.holder;
  if (!holder || !isOneself(holder, me)) return;
  await team.hub.release(key, 'person');
  await changeClaims((state) => {
    const { [key]: _released, ...known } = state.known;
    return { ...state, known };
  });
  wakeWaiting();
}

async function holdOn(key: string, { byHand }: OwnClaim): Promise<void> {
  const asked = await askHub(key, 'holding', null);
  if (asked !== null && !asked.ok) return refused(key, asked.held);
  const claim = asked?.claim ?? null;
  await noteTaken(await journalContext(), { key, doing: 'holding', byHand, over: null, claim });
  wakeWaiting();
}

/** Own claims on answers that a supervisor checks last as long as the check: those soon over are taken anew. */
export async function holdChecked(): Promise<void> {
  const now = Date.now();
  for (const [key, own] of Object.entries((await claimsState()).own)) {
    const left = Date.parse(own.until) - now;
    if (left < LASTS_MS[own.doing] / 2 && (await isUnderCheck(key))) await holdOn(key, own);
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof TargetError)) throw error;
}

/** Writes down which own claims ended by themselves: answered, or out of time. */
export async function letGoEnded(): Promise<void> {
  const context = await journalContext();
  const ended = await endedClaims(context.now);
  if (ended.length === 0) return;
  await noteReleased(context, ended);
  wakeWaiting();
}

/** Own claims that no hub knew of are told to it as soon as it answers. */
export async function shareOwn({ target, hub }: TeamHub): Promise<void> {
  const unshared = unsharedOf(atHub(await claimsState(), target.id));
  for (const [key, { doing, byHand }] of unshared) {
    const asked = await hub.take(key, doing, null);
    if (!asked.ok) await refused(key, asked.held);
    else {
      const taken = { key, doing, byHand, over: null, claim: asked.claim };
      await noteTaken(await journalContext(), taken);
    }
  }
}

function unsharedOf({ own }: ClaimsState) {
  const now = new Date().toISOString();
  return Object.entries(own).filter(([, { shared, until }]) => !shared && until > now);
}
