import { forgetCalibration } from '~/lib/log/calibration/hub-events.ts';
import { database } from '~/lib/log/database.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import type { DraftRow, KeptDraft } from './draft-view.ts';

/** A draft that was never sent is kept for so long, ms: it quotes people and helps nobody any more. */
const KEPT_MS = 30 * 86_400_000;

/** Keeps the draft of a comment; one that says nothing and decides nothing is taken away. */
export async function keepDraft(key: string, draft: KeptDraft, now: Date): Promise<void> {
  const isNothing = draft.text.trim() === '' && draft.situation === null && draft.muted.length === 0;
  const kept = await presentKey(key);
  if (isNothing) await database.drafts.delete(kept);
  else await database.drafts.put({ ...draft, key: kept, at: now.toISOString() });
}

/** The key of a comment today: a tab may still know it by the digest that stood for its id. */
export async function presentKey(key: string): Promise<string> {
  if (await database.comments.get(key)) return key;
  const renamed = await database.events.where('key').equals(key).and(isRename).last();
  return renamed ? (newKeyOf(renamed) ?? key) : key;
}

/** The draft of a comment; null when there is none. */
export async function draftFor(key: string): Promise<DraftRow | null> {
  return (await database.drafts.get(await presentKey(key))) ?? null;
}

/**
 * Lets drafts and their checks follow their comments whose ids were learned, in the very transaction that says so; of two drafts
 * no word is lost. Called inside a transaction.
 */
export async function moveDrafts(events: readonly LogEvent[]): Promise<void> {
  for (const event of events.filter(isRename)) {
    const draft = await database.drafts.get(event.key ?? '');
    const key = newKeyOf(event);
    if (key !== null) await moveReview(event.key ?? '', key);
    if (!draft || key === null) continue;
    const known = await database.drafts.get(key);
    await database.drafts.delete(draft.key);
    await database.drafts.put({ ...draft, key, text: known ? `${known.text}\n${draft.text}` : draft.text });
  }
}

/** Takes away what is being written to these comments, what of it is being checked, and what is practised with them. */
export async function dropDrafts(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await database.drafts.bulkDelete([...keys]);
  await database.reviews.bulkDelete([...keys]);
  await database.practice.where('key').anyOf(keys).delete();
  await forgetCalibration(keys);
}

/** A check is known to the hub by its own id: here it stands at its comment. */
async function moveReview(from: string, to: string): Promise<void> {
  await database.practice.where('key').equals(from).modify({ key: to });
  const review = await database.reviews.get(from);
  if (!review || (await database.reviews.get(to))) return;
  await database.reviews.delete(from);
  await database.reviews.put({ ...review, key: to });
}

function isRename(event: LogEvent): boolean {
  return event.type === 'comment.gone' && newKeyOf(event) !== null;
}

function newKeyOf({ data }: LogEvent): string | null {
  const { by, to } = eventDataSchemas['comment.gone'].parse(data);
  return by === 'renamed' && to !== undefined ? to : null;
}

/** Takes drafts away that nobody touched for a month. @returns how many. */
export async function forgetOldDrafts(now: Date): Promise<number> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  return database.drafts.where('at').below(since).delete();
}
