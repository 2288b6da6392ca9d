import { parseKey, postKey } from '~/lib/comment/key.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { readTimestamp } from '~/lib/text/timestamp.ts';
import { fold, wordsOf } from '~/lib/text/words.ts';
import type { RemovalCase } from './removal-case.ts';

/** What a link of a citizen leads to. */
type Link =
  | { kind: 'post'; network: Network; owner: string | null; post: string; comment: string | null }
  | { kind: 'account'; network: Network; id: string | null; slug: string | null };

/** What a complaint names: links, keys of comments, days (local midnight, epoch ms) and words. */
export type Sought = { links: Link[]; keys: string[]; days: number[]; words: string[] };

/** Words a complaint is made of; the removed comment need not hold them. */
const COMPLAINING: ReadonlySet<string> = new Set(
  'а в вы за и мне мой моего мою меня на не почему про с удалили удалил удален удалено комментарий'.split(
    ' ',
  ),
);
/** «20 ноября 2026» has three words. */
const LONGEST_DATE = 3;
const DAY_MONTH = /^(\d{1,2})\.(\d{1,2})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads what somebody looks for, as a citizen would say it: «vk.com/wall-1_2?reply=3», «Ольга 20 ноября»,
 * «вчера про яму». What is no link, no key and no day is a word.
 * @param readLink what a link to a network leads to; null for any other text.
 */
export function readSought(query: string, now: Date, readLink: (text: string) => Link | null): Sought {
  const sought: Sought = { links: [], keys: [], days: [], words: [] };
  const parts = query.split(/[\s,;]+/).filter(Boolean);
  for (let at = 0; at < parts.length; ) at += readPart(parts.slice(at), sought, now, readLink);
  return sought;
}

/** True for a removal that has all of what is looked for. */
export function isSought({ removal, text, posted }: RemovalCase, sought: Sought): boolean {
  const said = fold(
    [removal.author.name, text, removal.rule?.number, removal.rule?.text, removal.note, removal.appeal?.text]
      .filter(Boolean)
      .join(' '),
  );
  const days = [removal.at, ...(posted ? [posted.at] : [])].map(dayOf);
  return (
    sought.links.every((link) => leadsTo(link, removal)) &&
    sought.keys.every((key) => key === removal.key) &&
    sought.days.every((day) => days.includes(day)) &&
    sought.words.every((word) => said.includes(withoutEnding(word)))
  );
}

/** Adds what the first part says (a date may take several parts) and gives how many were read. */
function readPart(
  parts: readonly string[],
  sought: Sought,
  now: Date,
  readLink: (text: string) => Link | null,
): number {
  const [first = ''] = parts;
  const link = readLink(first);
  if (link) sought.links.push(link);
  else if (parseKey(first)) sought.keys.push(first);
  else {
    for (let length = Math.min(LONGEST_DATE, parts.length); length > 0; length -= 1) {
      const day = readDay(parts.slice(0, length).join(' '), now);
      if (day === null) continue;
      sought.days.push(day);
      return length;
    }
    sought.words.push(...wordsOf(first).filter((word) => !COMPLAINING.has(word)));
  }
  return 1;
}

function readDay(text: string, now: Date): number | null {
  const iso = ISO_DAY.exec(text);
  if (iso) return new Date(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])).getTime();
  const short = DAY_MONTH.exec(text);
  const read = readTimestamp(short ? inLatestYear(short, now) : text, now);
  return read?.precision === 'day' ? dayOf(read.at) : null;
}

/** «20.11» is the latest such day that is not ahead. */
function inLatestYear([, day = '', month = '']: RegExpExecArray, now: Date): string {
  const ahead = new Date(now.getFullYear(), Number(month) - 1, Number(day)) > now;
  return `${day}.${month}.${now.getFullYear() - Number(ahead)}`;
}

/** Local midnight of the day that holds a moment, epoch ms. */
function dayOf(at: string): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function leadsTo(link: Link, { key, postKey: place, author }: RemovalCase['removal']): boolean {
  const parts = parseKey(key);
  if (parts?.network !== link.network) return false;
  if (link.kind === 'account') {
    const sameName = link.slug !== null && author.slug?.toLowerCase() === link.slug.toLowerCase();
    return sameName || (link.id !== null && author.id === link.id);
  }
  const samePost = postKey(link.network, link.owner ?? parts.owner, link.post) === place;
  return samePost && (link.comment === null || link.comment === parts.id);
}

/** «Ольгу Кузнецову» finds «Ольга Кузнецова»: a complaint is written in other cases than a name stands in. */
function withoutEnding(word: string): string {
  if (word.length <= 3) return word;
  return word.slice(0, word.length > 5 ? -2 : -1);
}
