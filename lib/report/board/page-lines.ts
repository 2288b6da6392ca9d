import { claimOn, type KnownClaims } from '~/lib/comment/claim.ts';
import { isOwed } from '~/lib/comment/owed.ts';
import { type Tone, timeLeft } from '~/lib/deadline/clock.ts';
import { groupBy } from '~/lib/log/group.ts';
import type { Look } from '~/lib/log/queue/looks.ts';
import type { PageKey } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

/** What one page asks of its people now. */
export type PageLine = {
  page: PageKey;
  /** Comments that wait for an answer. */
  open: number;
  overdue: number;
  /** In their last fifth of the time, or wherever the policy warns for the second time. */
  burning: number;
  /** ISO 8601 of the longest wait; null where nobody waits or its start is unknown. */
  oldest: string | null;
  /** Of the open ones, those nobody took; null where there is no team to ask. */
  unclaimed: number | null;
  /** Waiting for facts of somebody else. */
  held: number;
  /** Confirmed promises that end within a day or are over. */
  promises: number;
  /** Comments seen of all in the posts looked at; `total` is null where one shows no counter. */
  seen: number;
  total: number | null;
  /** ISO 8601 of the last look; null before the first. */
  lookedAt: string | null;
};

const DAY_MS = 86_400_000;

/**
 * One line for each page, in the order given: pages are not ranked.
 * @param claims who took what; null without a hub.
 * @param now epoch ms.
 */
export function pageLines(
  pages: readonly PageKey[],
  items: readonly QueueItem[],
  looks: readonly Look[],
  claims: KnownClaims | null,
  now: number,
): PageLine[] {
  const own = groupBy(items, ({ page }) => page);
  const looked = groupBy(looks, ({ page }) => page);
  return pages.map((page) => ({
    page,
    ...waitingIn(own.get(page) ?? [], claims, now),
    ...lookedAtIn(looked.get(page) ?? []),
  }));
}

type Waiting = Omit<PageLine, 'page' | 'seen' | 'total' | 'lookedAt'>;

function waitingIn(items: readonly QueueItem[], claims: KnownClaims | null, now: number): Waiting {
  const open = items.filter(isOwed);
  const tones = open.map((item) => toneOf(item, now));
  return {
    open: open.length,
    overdue: tones.filter((tone) => tone === 'overdue').length,
    burning: tones.filter((tone) => tone === 'urgent').length,
    oldest: open.reduce<string | null>((first, { startedAt }) => earlier(first, startedAt), null),
    unclaimed: claims && open.filter(({ key }) => claimOn(claims, key, now) === null).length,
    held: items.filter(({ triage, state }) => triage?.held && state !== 'answered').length,
    promises: items.filter(({ triage }) => isPromiseDue(triage?.promise?.dueAt, now)).length,
  };
}

/** Of two moments in ISO 8601 the first that is known. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return other < one ? other : one;
}

/** True for an open comment that is about to run out of time at `now` (epoch ms), and has not yet. */
export function isBurning(item: QueueItem, now: number): boolean {
  return isOwed(item) && toneOf(item, now) === 'urgent';
}

/** Kept for the moment it was asked for: of thousands of comments a change brings a few. */
const tones = new WeakMap<QueueItem, { now: number; tone: Tone | null }>();

function toneOf(item: QueueItem, now: number): Tone | null {
  const before = tones.get(item);
  if (before?.now === now) return before.tone;
  const tone = toneAt(item, now);
  tones.set(item, { now, tone });
  return tone;
}

function toneAt({ startedAt, dueAt, triage }: QueueItem, now: number): Tone | null {
  if (startedAt === null || dueAt === null) return null;
  return timeLeft({ startedAt, dueAt, ...(triage?.warnings && { warnings: triage.warnings }) }, now).tone;
}

function isPromiseDue(dueAt: string | undefined, now: number): boolean {
  return dueAt !== undefined && Date.parse(dueAt) - now < DAY_MS;
}

function lookedAtIn(looks: readonly Look[]): Pick<PageLine, 'seen' | 'total' | 'lookedAt'> {
  const totals = looks.map(({ total }) => total);
  return {
    seen: looks.reduce((sum, { seen }) => sum + seen, 0),
    total:
      looks.length === 0 || totals.includes(null)
        ? null
        : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    lookedAt:
      looks
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
  };
}
