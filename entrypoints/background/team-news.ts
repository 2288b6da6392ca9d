import { atHub, type ClaimsState, changeClaims, claimsState } from '~/lib/log/claims/claims-state.ts';
import { type ClaimChanges, learnClaims } from '~/lib/log/claims/learn-claims.ts';
import { noteReleased } from '~/lib/log/claims/own-claims.ts';
import { backoff } from '~/lib/peers/backoff.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { keepMember, memberAt } from '~/lib/settings/me.ts';
import { journalContext } from './jobs.ts';
import { type TeamHub, teamHub } from './team-hub.ts';

/** A hub that does not answer is asked again after this at the latest, ms: somebody looks at the marks. */
const LONGEST_PAUSE_MS = 15_000;

/** A clock that moved by less than this is no news, ms. */
const SAME_CLOCK_MS = 2_000;

/** Whoever waits in this worker. When it dies they ask again: nothing that counts is kept here. */
let polling: Promise<void> | null = null;
let waiting: (() => void)[] = [];

/**
 * Resolves when something may have changed: the hub told of it, or this device did it; after half a minute at
 * most. One question to the hub is under way for all who wait, and none while nobody does.
 * @param share tells the hub what it did not hear while it was away.
 */
export async function teamNews(share: (team: TeamHub) => Promise<void>): Promise<void> {
  polling ??= poll(share).finally(() => {
    polling = null;
  });
  await Promise.race([polling, new Promise<void>((done) => waiting.push(done))]);
}

/** Lets everybody look again who waits for news. */
export function wakeWaiting(): void {
  const woken = waiting;
  waiting = [];
  for (const done of woken) done();
}

/**
 * Learns from the hub what changed, without waiting for news: for whoever decides by who holds a comment while
 * no page is looked at. A hub that did not answer is left alone until it is to be asked again.
 */
export async function hearClaims(): Promise<void> {
  const team = await teamHub();
  if (!team) return;
  await oneLearns(async () => {
    const { nextAt, cursor } = atHub(await claimsState(), team.target.id);
    if (nextAt > Date.now()) return;
    try {
      await learn(team, await team.hub.changes(cursor, 'now'));
    } catch (error) {
      await hubMissed(team, error);
    }
  });
}

async function poll(share: (team: TeamHub) => Promise<void>): Promise<void> {
  const team = await teamHub();
  if (!team) return;
  const { nextAt, cursor } = atHub(await claimsState(), team.target.id);
  const pause = Math.min(nextAt - Date.now(), LONGEST_PAUSE_MS);
  if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  try {
    // What an earlier version kept does not say whose device this is.
    if ((await memberAt(team.target))?.person === undefined)
      await keepMember(team.target, await team.hub.me());
    const changes = await team.hub.changes(cursor, 'news');
    await oneLearns(async () => {
      // Meanwhile somebody asked who could not wait: this is known, and perhaps more.
      if (atHub(await claimsState(), team.target.id).cursor === cursor) await learn(team, changes);
    });
    await share(team);
  } catch (error) {
    await hubMissed(team, error);
  }
}

/** What the hub told is taken over one answer after the other: an older one would set the bookmark back. */
async function oneLearns(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('otklik-claims', work);
}

async function learn({ target }: TeamHub, changes: ClaimChanges): Promise<void> {
  const context = await journalContext();
  const self = { device: context.device, person: (await memberAt(target))?.person };
  const learnt = (state: ClaimsState) => learnClaims(state, target.id, changes, self, context.now);
  // The log first: a worker that dies in between hears of the same ends once more.
  await noteReleased(context, learnt(await claimsState()).lost);
  await changeClaims((before) => {
    const { state } = learnt(before);
    return isNews(before, state) ? state : before;
  });
}

function isNews(before: ClaimsState, after: ClaimsState): boolean {
  return (
    before.hub !== after.hub ||
    before.cursor !== after.cursor ||
    before.downSince !== after.downSince ||
    Math.abs(before.offset - after.offset) > SAME_CLOCK_MS
  );
}

/** Writes down that the hub did not answer, and when it is asked again. @throws whatever is no failure of a hub. */
export async function hubMissed({ target }: TeamHub, error: unknown): Promise<void> {
  if (!(error instanceof TargetError)) throw error;
  const now = new Date();
  await changeClaims((before) => {
    const state = atHub(before, target.id);
    // A bookmark that the hub does not know: it answers, and the list is begun anew.
    if (error.class === 'permanent') return { ...state, cursor: null };
    const failures = state.failures + 1;
    const pause = Math.min(error.retryAfter ?? backoff(failures, Math.random()), LONGEST_PAUSE_MS);
    const downSince = state.downSince ?? now.toISOString();
    return { ...state, failures, downSince, nextAt: now.getTime() + pause };
  });
  wakeWaiting();
}
