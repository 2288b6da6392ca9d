import { type Address, addresses, bearsFirstName, isCertain, namesSomebody, readAddress } from './address.ts';
import { isSameAuthor } from './author.ts';
import type { Author } from './sighting.ts';
import type { ThreadComment } from './thread-comment.ts';

/** An official word that was judged before, as far as the next one needs it. */
type EarlierWord = { comment: ThreadComment; at: number; targets: readonly ThreadComment[] };

/** What is known of the whole post. */
export type PostContext = { byId: ReadonlyMap<string, ThreadComment>; authors: readonly Author[] };

/**
 * The citizens' comments that an official comment answers, by the first rule that applies: its reply
 * id, the person it addresses, its place in the thread. `earlier` is its thread before it, `words`
 * the official words there.
 */
export function targetsOf(
  comment: ThreadComment,
  earlier: readonly ThreadComment[],
  words: readonly EarlierWord[],
  post: PostContext,
): ThreadComment[] {
  const parent = comment.replyTo === null ? null : post.byId.get(comment.replyTo);
  if (parent === undefined) return [];
  if (parent?.voice === 'citizen') return [parent];
  const address = readAddress(comment.text, comment.addressee);
  const addressed = addressedIn(address, earlier);
  if (addressed !== undefined) return addressed.voice === 'citizen' ? [addressed] : [];
  const continued = words.find((word) => word.comment === parent)?.targets ?? [];
  if (continued.length > 0) return continued.flatMap((target) => nearestOf(target, earlier));
  return speaksToAnother(address, post.authors) ? [] : sinceLastWord(address, earlier, words);
}

/** The nearest earlier comment of the person addressed; the whole name goes before a first name. */
function addressedIn(address: Address, earlier: readonly ThreadComment[]): ThreadComment | undefined {
  let byFirstName: ThreadComment | undefined;
  for (const other of earlier.toReversed()) {
    const match = addresses(address, other.author);
    if (match === 'full') return other;
    if (match === 'first') byFirstName ??= other;
  }
  return byFirstName;
}

/** A word that continues an earlier answer is for the same person. */
function nearestOf(target: ThreadComment, earlier: readonly ThreadComment[]): ThreadComment[] {
  const nearest = earlier.findLast(
    (other) => other.voice === 'citizen' && isSameAuthor(other.author, target.author),
  );
  return nearest === undefined ? [] : [nearest];
}

/** True when it is addressed to somebody outside its thread, or to an account that is not in sight. */
function speaksToAnother(address: Address, authors: readonly Author[]): boolean {
  return isCertain(address) || authors.some((author) => addresses(address, author) !== false);
}

/**
 * Citizens' comments after the official word before. A common first name that nobody in sight bears
 * can only be meant for somebody whose display name is a nickname.
 */
function sinceLastWord(
  address: Address,
  earlier: readonly ThreadComment[],
  words: readonly EarlierWord[],
): ThreadComment[] {
  const after = words.at(-1)?.at ?? -1;
  const named = namesSomebody(address);
  return earlier.filter(
    (other, at) =>
      at > after && other.voice === 'citizen' && !other.deleted && !(named && bearsFirstName(other.author)),
  );
}
