import { fold, wordsOf } from '~/lib/text/words.ts';
import { namesInDative, withoutReplyWord } from './dative.ts';
import { isFirstName, isPatronymic, isSameFirstName } from './name-pairs.ts';
import type { Author } from './sighting.ts';

/** How surely somebody is addressed: `full` by id or the whole name, `first` by the first name. */
export type AddressMatch = 'full' | 'first' | false;

/** Whom a comment addresses, read once and compared with many people. */
export type Address = {
  /** The network's own line «ответ Алле», as printed. */
  line: string | null;
  /** Id or short name behind `[id1|Ольга]` or `@name`. */
  link: { id: string | null; slug: string | null } | null;
  /** Words that may be a name, one list per place at the start of the text where an address can stand. */
  names: string[][];
};

/** An address stands within this many characters (reference: answers.md §3.4, name ≤ 70). */
const REACH = 70;
/** «Здравствуйте, уважаемая Ольга Петровна!» has its name in the third part at the latest. */
const PARTS = 3;
/** Words of «Ольга Ивановна Петрова»; more are a sentence. */
const LONGEST_NAME = 3;

const LINK =
  /\[(?<target>[^\]|[]{1,64})\|(?<name>[^\]]{1,128})\]|@(?<short>[\w.]{2,64})(?: ?\((?<shown>[^)]{1,128})\))?/u;
const GREETING =
  /(?:здравствуй(?:те)?|приветству(?:ем|ю)(?: вас)?|привет|добр(?:ый|ого) (?:день|дня|вечер|вечера)|доброе утро|доброго (?:утра|времени суток)|доброй ночи|уважаем(?:ая|ый|ые))/gu;

/**
 * Whom a comment addresses: by the network's own line (`addressee`) where there is one, else at the
 * start of its text: «Ольга, здравствуйте», «Добрый день, Ольга Петровна!», `[id1|Ольга]`, `@olga`.
 */
export function readAddress(text: string, addressee: string | null): Address {
  if (addressee !== null) return { line: addressee, link: null, names: [] };
  const start = text.slice(0, REACH * 2);
  const link = LINK.exec(start);
  if (link?.groups !== undefined && isOpening(start.slice(0, link.index))) {
    const { target, name, short, shown } = link.groups;
    const words = wordsOf(name ?? shown ?? '');
    return { line: null, link: linkOf(target ?? short ?? ''), names: [words] };
  }
  const parts = start.slice(0, REACH).split(/[,.!?;:\n()–—]|\s-\s/u, PARTS);
  const names = parts.map(withoutGreeting).filter((words) => words.length <= LONGEST_NAME);
  return { line: null, link: null, names };
}

/** How surely `author` is addressed. An id of somebody else is never overruled by an equal name. */
export function addresses(address: Address, author: Author): AddressMatch {
  const own = nameOf(author);
  if (address.line !== null) return matchLine(address.line, author.name, own.length);
  const linked = address.link === null ? null : matchLink(address.link, author);
  return linked ?? strongest(address.names.map((words) => matchName(words, own)));
}

/** True when it is addressed to one certain account: by the network's line, an id or a short name. */
export function isCertain(address: Address): boolean {
  return address.line !== null || address.link !== null;
}

/** True when it begins with a common first name, be its bearer known here or not. */
export function namesSomebody(address: Address): boolean {
  return address.names.some(isPersonsName);
}

/** True when a display name holds a common first name; a nickname («Солнышко») does not. */
export function bearsFirstName(author: Author): boolean {
  return wordsOf(author.name).some(isFirstName);
}

/** Words of names already taken apart: one post compares each author with many texts. */
const NAMES = new WeakMap<Author, string[]>();

function nameOf(author: Author): string[] {
  const words = NAMES.get(author) ?? wordsOf(author.name);
  NAMES.set(author, words);
  return words;
}

function withoutGreeting(part: string): string[] {
  return wordsOf(fold(part).replace(GREETING, ' '));
}

function isOpening(before: string): boolean {
  return withoutGreeting(before).length === 0;
}

function linkOf(target: string): Address['link'] {
  const numbered = /^(id|club|public|event)(\d+)$/u.exec(target);
  if (numbered === null) return { id: null, slug: target };
  return { id: numbered[1] === 'id' ? (numbered[2] ?? null) : `-${numbered[2]}`, slug: null };
}

function matchLink(link: { id: string | null; slug: string | null }, author: Author): AddressMatch | null {
  if (link.id !== null && author.id !== null) return link.id === author.id ? 'full' : false;
  if (link.slug !== null && author.slug !== null) {
    return link.slug.toLowerCase() === author.slug.toLowerCase() ? 'full' : false;
  }
  return null;
}

function matchName(said: readonly string[], own: readonly string[]): AddressMatch {
  if (own.length > 1 && own.every((word) => said.some((other) => isSameFirstName(word, other))))
    return 'full';
  const [first = '', ...rest] = said;
  const known = own.some((word) => isSameFirstName(word, first));
  return known && rest.every((word) => isPatronymic(word) || own.includes(word)) ? 'first' : false;
}

function matchLine(line: string, name: string, ownWords: number): AddressMatch {
  if (!namesInDative(line, name)) return false;
  return wordsOf(withoutReplyWord(line)).length >= ownWords ? 'full' : 'first';
}

function isPersonsName([first = '', ...rest]: readonly string[]): boolean {
  return isFirstName(first) && rest.every((word) => isPatronymic(word) || isFirstName(word));
}

function strongest(matches: readonly AddressMatch[]): AddressMatch {
  return matches.includes('full') ? 'full' : matches.includes('first') ? 'first' : false;
}
