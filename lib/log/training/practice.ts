import { database } from '~/lib/log/database.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import type { PracticeRow } from './practice-row.ts';

/** A decided answer that nobody looked at for so long is forgotten: the hub forgets it then too. */
const KEPT_MS = 90 * 86_400_000;

/**
 * Takes over what a hub says of answers of this device, together with the bookmark after it. What was erased at the
 * hub goes here too; what was rewritten in the trainer stays.
 */
export async function keepPractice(
  target: string,
  drafts: readonly ReviewDraft[],
  cursor: string,
): Promise<void> {
  await database.transaction('rw', database.practice, database.meta, async () => {
    for (const draft of drafts) {
      const row = rowOf(draft);
      const before = await database.practice.get(draft.id);
      if (row) await database.practice.put({ ...row, rewritten: before?.rewritten ?? null });
      else await database.practice.delete(draft.id);
    }
    await database.meta.put({ name: cursorName(target), value: cursor });
  });
}

function rowOf({
  id,
  key,
  citizen,
  comment,
  text,
  sent_at,
  state,
  decided,
}: ReviewDraft): PracticeRow | null {
  if (decided === null || (state !== 'approved' && state !== 'returned')) return null;
  return {
    id,
    key,
    citizen,
    comment,
    text,
    sentAt: sent_at,
    state,
    decidedAt: decided.at,
    by: decided.by.name,
    remarks: decided.remarks,
    rules: decided.rules ?? [],
    approved: state === 'approved' ? (decided.text ?? text) : null,
    rewritten: null,
  };
}

/** Up to where the decided answers of this device at a hub were read; null before the first time. */
export async function practiceCursor(target: string): Promise<string | null> {
  const known = await database.meta.get(cursorName(target));
  return typeof known?.value === 'string' ? known.value : null;
}

/** Keeps what the author made of an answer after the remark. @returns false where it is not there any more. */
export async function keepRewritten(id: string, text: string, now: Date): Promise<boolean> {
  return (await database.practice.update(id, { rewritten: { text, at: now.toISOString() } })) > 0;
}

/** Takes decided answers away after three months. */
export async function forgetOldPractice(now: Date): Promise<void> {
  const since = new Date(now.getTime() - KEPT_MS).toISOString();
  await database.practice.where('decidedAt').below(since).delete();
}

/** Bookmark of a hub in `meta`. */
export function cursorName(target: string): string {
  return `practice:${target}`;
}
