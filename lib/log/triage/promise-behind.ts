import { housesOf } from '~/lib/answer/objects.ts';
import { database } from '~/lib/log/database.ts';
import { openPromises } from '~/lib/log/judge/triage-of.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { PromiseFact } from './decided.ts';

/**
 * The open promise that a comment may remind of: its own, else one that the page gave to the same author or
 * about the same house (answers.md §2, «I»); of several the one that ends first. Null when there is none.
 */
export async function promiseBehind(row: CommentRow): Promise<PromiseFact | null> {
  const [own] = openPromises(row);
  if (own) return own;
  const made = await database.events.where('type').equals('promise.made').toArray();
  const keys = new Set(made.flatMap(({ key, page }) => (page === row.page && key !== null ? key : [])));
  const others = await database.comments.bulkGet([...keys]);
  const houses = housesOf(row.text);
  return others
    .flatMap((other) => (other && isAlike(other, row, houses) ? openPromises(other) : []))
    .reduce<PromiseFact | null>((first, one) => (first && first.dueAt <= one.dueAt ? first : one), null);
}

function isAlike(other: CommentRow, { author }: CommentRow, houses: ReadonlySet<string>): boolean {
  if (other.author.id !== null && other.author.id === author.id) return true;
  return [...housesOf(other.text)].some((house) => houses.has(house));
}
