import type { Claim, Doing, Release } from '~/lib/comment/claim.ts';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import { changeClaims, claimsState, ownFrom } from './claims-state.ts';
import { type Lost, outOfTime } from './learn-claims.ts';

/** How a claim of this device was taken. `claim` is the hub's; null where no hub knows of it. */
export type Taken = { key: string; doing: Doing; byHand: boolean; over: string | null; claim: Claim | null };

/** Writes down that this device holds a comment; an event only where it did not, or does something else now. */
export async function noteTaken(context: JournalContext, taken: Taken): Promise<void> {
  const { key, doing, byHand, over, claim } = taken;
  await append(stampOf(context), context.targets, async (write) => {
    const { own } = await claimsState();
    const before = own[key];
    const shared = claim !== null;
    await changeClaims((state) => ({
      ...state,
      known: claim ? { ...state.known, [key]: claim } : state.known,
      own: { ...state.own, [key]: ownFrom(before, doing, { byHand, shared, now: context.now }) },
    }));
    if (before?.doing === doing && over === null) return;
    const data = { doing, shared, ...(over !== null && { over }) };
    write({ type: 'claim.taken', key, page: pageOf(key), data });
  });
}

/** Writes down that a supervisor at this device gave a comment to a colleague. `claim` is the hub's. */
export async function noteGiven(context: JournalContext, claim: Claim, over: string | null): Promise<void> {
  const { key, holder } = claim;
  await append(stampOf(context), context.targets, async (write) => {
    await changeClaims((state) => ({
      ...state,
      known: { ...state.known, [key]: claim },
      own: holder.device === context.device ? state.own : without(state.own, [key]),
    }));
    const data = { to: holder.device, ...(over !== null && { over }) };
    write({ type: 'claim.given', key, page: pageOf(key), data });
  });
}

/** Writes down that this device holds comments no more; those it does not hold are left alone. */
export async function noteReleased(context: JournalContext, ended: Lost): Promise<void> {
  if (ended.length === 0) return;
  await append(stampOf(context), context.targets, async (write) => {
    const { own } = await claimsState();
    const held = ended.filter(({ key }) => Object.hasOwn(own, key));
    await changeClaims((state) => ({
      ...state,
      own: without(
        state.own,
        held.map(({ key }) => key),
      ),
      known: Object.fromEntries(
        Object.entries(state.known).filter(
          ([key, { holder }]) => holder.device !== context.device || !held.some((one) => one.key === key),
        ),
      ),
    }));
    for (const { key, why } of held) {
      write({ type: 'claim.released', key, page: pageOf(key), data: { why } });
    }
  });
}

/** Own claims that ended by themselves: their time is over, or an answer by an official page was noticed since. */
export async function endedClaims(now: Date): Promise<Lost> {
  const { own } = await claimsState();
  const ended: Lost = [];
  for (const [key, { doing, since, until }] of Object.entries(own)) {
    const why: Release | null = (await isAnswered(key, since))
      ? 'answered'
      : Date.parse(until) <= now.getTime()
        ? outOfTime(doing)
        : null;
    if (why) ended.push({ key, why });
  }
  return ended;
}

async function isAnswered(key: string, since: string): Promise<boolean> {
  const links = await database.answers.where('comment').equals(key).toArray();
  return links.some(({ gone, noticedAt }) => !gone && noticedAt >= since);
}

function without<T>(all: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));
}

const stampOf = ({ now, device }: JournalContext) => ({ at: now.toISOString(), actor: device });

/** `network:owner` of a key. */
const pageOf = (key: string) => key.split(':').slice(0, 2).join(':');
