import { fold, wordsOf } from '~/lib/text/words.ts';
import { namesInDative } from './dative.ts';
import { isFirstName, isPatronymic, isSameFirstName } from './name-pairs.ts';
import type { Author } from './sighting.ts';

/** How surely somebody is addressed: `full` by id or the whole name, `first` by the first name. */
export type AddressMatch = 'full' | 'first' | false;

/** Whom a text addresses at its start. */
type Address = {
  /** Id or short name behind `[id1|Ольга]` or `@name`. */
  link: { id: string | null; slug: string | null } | null;
  /** Words that may be a name, one list per place where an address can stand. */
  names: string[][];
};

/** An address stands within this many characters (reference: answers.md §3.4, name ≤ 70). */
const REACH = 70;
/** «Здравствуйте, уважаемая Ольга Петровна!» has its name in the third part at the latest. */
const PARTS = 3;

const LINK =
  /\[(?<target>[^\]|[]{1,64})\|(?<name>[^\]]{1,128})\]|@(?<short>[\w.]{2,64})(?: ?\((?<shown>[^)]{1,128})\))?/u;
const GREETING =
  /(?:здравствуй(?:те)?|приветству(?:ем|ю)(?: вас)?|привет|добр(?:ый|ого) (?:день|дня|вечер|вечера)|доброе утро|доброго (?:утра|времени суток)|доброй ночи|уважаем(?:ая|ый|ые))/gu;

/**
 * Whether a comment addresses `author`: by the network's own line «ответ Алле» (`addressee`) where
 * there is one, else by the start of the text: «Ольга, здравствуйте», «Добрый день, Ольга Петровна!»,
 * `[id1|Ольга]`, `@olga`. An id that belongs to somebody else is never overruled by an equal name.
 */
export function isAddressedTo(text: string, addressee: string | null, author: Author): AddressMatch {
  if (addressee !== null) return matchAddressee(addressee, author);
  const address = addressOf(text);
  const linked = address.link === null ? null : matchLink(address.link, author);
  return linked ?? strongest(address.names.map((words) => matchName(words, wordsOf(author.name))));
}

/** True when a comment is addressed to one certain account: by the network's line, an id or a short name. */
export function namesLink(text: string, addressee: string | null): boolean {
  return addressee !== null || addressOf(text).link !== null;
}

/** True when a text begins with a common first name as an address, be its bearer known here or not. */
export function namesSomebody(text: string): boolean {
  return addressOf(text).names.some(isPersonsName);
}

/** True when a display name holds a common first name; a nickname («Солнышко») does not. */
export function bearsFirstName(author: Author): boolean {
  return wordsOf(author.name).some(isFirstName);
}

function addressOf(text: string): Address {
  const start = text.slice(0, REACH * 2);
  const link = LINK.exec(start);
  if (link?.groups !== undefined && isAtStart(start.slice(0, link.index))) {
    const { target, name, short, shown } = link.groups;
    const shownWords = wordsOf(name ?? shown ?? '');
    return { link: linkOf(target ?? short ?? ''), names: shownWords.length > 0 ? [shownWords] : [] };
  }
  const parts = start.slice(0, REACH).split(/[,.!?;:\n()–—]|\s-\s/u, PARTS);
  const names = parts.map((part) => wordsOf(fold(part).replace(GREETING, ' ')));
  return { link: null, names: names.filter((words) => words.length > 0 && words.length <= 3) };
}

function isAtStart(before: string): boolean {
  return wordsOf(fold(before).replace(GREETING, ' ')).length === 0;
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
  if (own.length === 1 && said.length === 1 && said[0] === own[0]) return 'full';
  const [first = '', ...rest] = said;
  const known = own.some((word) => isSameFirstName(word, first));
  return known && rest.every((word) => isPatronymic(word) || own.includes(word)) ? 'first' : false;
}

function matchAddressee(addressee: string, author: Author): AddressMatch {
  if (!namesInDative(addressee, author.name)) return false;
  return wordsOf(author.name).length <= wordsOf(addressee.replace(/^\s*(?:в\s+)?ответ\s+/iu, '')).length
    ? 'full'
    : 'first';
}

function isPersonsName([first = '', ...rest]: readonly string[]): boolean {
  return isFirstName(first) && rest.every((word) => isPatronymic(word) || isFirstName(word));
}

function strongest(matches: readonly AddressMatch[]): AddressMatch {
  return matches.includes('full') ? 'full' : matches.includes('first') ? 'first' : false;
}
