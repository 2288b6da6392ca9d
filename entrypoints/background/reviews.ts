import type { ReviewLook, ReviewRule } from '~/lib/log/review/review-view.ts';
import { hurryReviews, reviewOf, reviewView } from '~/lib/log/review/reviews.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { isTrainee, keepRole } from '~/lib/settings/roles.ts';
import { loadSettings } from '~/lib/settings/store.ts';
import { askRole } from '~/lib/sync/connect.ts';
import { hubDrafts } from '~/lib/sync/hub-drafts.ts';
import { pumpReviews, type ReviewHub } from '~/lib/sync/review-pump.ts';
import { connectedHubs } from './hubs.ts';
import { followPractice } from './practice.ts';
import { notifyTabs } from './tabs.ts';

/** The hub whose supervisors check the answers of this device: the first that it holds a token for. */
export async function reviewHub(): Promise<ReviewHub | null> {
  const [place] = await connectedHubs();
  return place ? { id: place.id, drafts: hubDrafts(place) } : null;
}

/** Whether an answer written here is checked before it is put into the network's field, and by whom. */
export async function reviewRule(): Promise<ReviewRule> {
  const { settings, prescribed } = await loadSettings();
  // A trainee does not lift their own check: only who sets it for the team or the organisation does.
  const lifted = settings.approval === 'never' && prescribed.approval !== undefined;
  const needed = settings.approval === 'everybody' || (!lifted && (await isTrainee()));
  if (!needed) return 'free';
  return (await reviewHub()) ? 'review' : 'nobody';
}

/** The check of the answer to one comment, as its author sees it. */
export async function lookAtReview(key: string): Promise<ReviewLook> {
  const [rule, row] = await Promise.all([reviewRule(), reviewOf(key)]);
  return { rule, view: row && reviewView(row) };
}

/**
 * Hands waiting drafts over, takes decisions in, and lets the tabs of their pages show it.
 * @returns keys of the comments whose check stands otherwise than before.
 */
export async function deliverReviews(when: 'due' | 'now' = 'due'): Promise<string[]> {
  const hub = await reviewHub();
  if (!hub) return [];
  if (when === 'now') await hurryReviews(hub.id);
  const changed = await pumpReviews(hub);
  showReviews(changed);
  if (changed.length > 0) void followPractice(hub);
  return changed;
}

/** Lets the tabs of the comments' pages ask again. */
export function showReviews(keys: readonly string[]): void {
  const pages = new Set(keys.map((key) => key.split(':').slice(0, 2).join(':')));
  for (const page of pages) void notifyTabs({ notice: 'verdicts.changed', page });
}

/** Asks the hubs which role this device has there: a connection of an earlier build did not keep it. */
export async function learnRoles(): Promise<void> {
  for (const place of await connectedHubs()) {
    try {
      await keepRole(place, await askRole(place));
    } catch (error) {
      // Away or revoked: the role that was told last holds.
      if (!(error instanceof TargetError)) throw error;
    }
  }
}
