import { bearsFirstName, isAddressedTo, namesLink, namesSomebody } from './address.ts';
import { isSameAuthor } from './author.ts';
import type { ThreadComment } from './threads.ts';

/** An official word that was judged before, as far as the next one needs it. */
type EarlierWord = { comment: ThreadComment; at: number; targets: readonly ThreadComment[] };

/**
 * The citizens' comments that an official comment answers, by the first rule that applies: its reply
 * id, the person it addresses, its place in the thread. `earlier` is its thread before it, `words`
 * the official words there, `byId` every comment of the post.
 */
export function targetsOf(
  comment: ThreadComment,
  earlier: readonly ThreadComment[],
  words: readonly EarlierWord[],
  byId: ReadonlyMap<string, ThreadComment>,
): ThreadComment[] {
  const parent = comment.replyTo === null ? null : byId.get(comment.replyTo);
  if (parent === undefined) return [];
  if (parent?.voice === 'citizen') return [parent];
  const addressed = addressedIn(comment, earlier);
  if (addressed !== undefined) return addressed.voice === 'citizen' ? [addressed] : [];
  const continued = words.find((word) => word.comment === parent)?.targets ?? [];
  if (continued.length > 0) return continued.flatMap((target) => nearestOf(target, earlier));
  return speaksToAnother(comment, byId) ? [] : sinceLastWord(comment, earlier, words);
}

/** The nearest earlier comment of the person addressed; the whole name goes before a first name. */
function addressedIn(comment: ThreadComment, earlier: readonly ThreadComment[]): ThreadComment | undefined {
  const match = (other: ThreadComment) => isAddressedTo(comment.text, comment.addressee, other.author);
  return (
    earlier.findLast((other) => match(other) === 'full') ??
    earlier.findLast((other) => match(other) === 'first')
  );
}

/** A word that continues an earlier answer is for the same person. */
function nearestOf(target: ThreadComment, earlier: readonly ThreadComment[]): ThreadComment[] {
  const nearest = earlier.findLast(
    (other) => other.voice === 'citizen' && isSameAuthor(other.author, target.author),
  );
  return nearest === undefined ? [] : [nearest];
}

/** True when it is addressed to somebody outside its thread, or to a link that nobody there bears. */
function speaksToAnother(comment: ThreadComment, byId: ReadonlyMap<string, ThreadComment>): boolean {
  if (namesLink(comment.text, comment.addressee)) return true;
  for (const other of byId.values()) {
    if (isAddressedTo(comment.text, null, other.author) !== false) return true;
  }
  return false;
}

/**
 * Citizens' comments after the official word before. A common first name that nobody in sight bears
 * can only be meant for somebody whose display name is a nickname.
 */
function sinceLastWord(
  comment: ThreadComment,
  earlier: readonly ThreadComment[],
  words: readonly EarlierWord[],
): ThreadComment[] {
  const after = words.at(-1)?.at ?? -1;
  const named = namesSomebody(comment.text);
  return earlier.filter(
    (other, at) =>
      at > after && other.voice === 'citizen' && !other.deleted && !(named && bearsFirstName(other.author)),
  );
}
