import { database } from './database.ts';
import type { DraftRow, KeptDraft } from './draft-view.ts';

/** A draft that was never sent is kept for so long, ms: it quotes people and helps nobody any more. */
const KEPT_MS = 30 * 86_400_000;

/** Keeps the draft of a comment; one that says nothing and decides nothing is taken away. */
export async function keepDraft(key: string, draft: KeptDraft, now: Date): Promise<void> {
  const isNothing = draft.text.trim() === '' && draft.situation === null && draft.muted.length === 0;
  if (isNothing) await database.drafts.delete(key);
  else await database.drafts.put({ ...draft, key, at: now.toISOString() });
}

/** The draft of a comment; null when there is none. */
export async function draftFor(key: string): Promise<DraftRow | null> {
  return (await database.drafts.get(key)) ?? null;
}

/** Takes drafts away that nobody touched for a month. @returns how many. */
export async function forgetOldDrafts(now: Date): Promise<number> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  return database.drafts.where('at').below(since).delete();
}
