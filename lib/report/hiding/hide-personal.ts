import { otherCasesOf } from '~/lib/answer/name-forms.ts';
import { findPersonalData } from '~/lib/answer/personal-data.ts';
import { stem } from '~/lib/answer/stem.ts';
import { fold } from '~/lib/text/words.ts';

/** What stands in a file for a name, and for a phone, an address and the like. */
const NAME = '[имя]';
const DATA = '[скрыто]';

/** Words of a text as they are written, with a capital: names are. */
const CAPITAL = /\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}[\p{L}\p{N}]*)*/gu;
/** Shorter ones are initials and particles. */
const SHORTEST = 3;

/**
 * A text without the names of these people, in any case, and without phones, addresses and other personal data that
 * the rules know. A name they do not know stays: the words of a citizen are read before they are given away.
 * @param people names as the network shows them.
 */
export function hidePersonal(text: string, people: readonly string[]): string {
  const bare = withoutData(text);
  const names = people.flatMap((name) => fold(name).match(/[\p{L}\p{N}-]+/gu) ?? []);
  const long = names.filter((name) => name.length >= SHORTEST);
  if (long.length === 0) return bare;
  const forms = new Set(long.flatMap((name) => [name, ...otherCasesOf(name)]));
  const stems = new Set(long.map(stem));
  return bare.replace(CAPITAL, (word) => {
    const folded = fold(word);
    return forms.has(folded) || (folded.length >= SHORTEST && stems.has(stem(folded))) ? NAME : word;
  });
}

function withoutData(text: string): string {
  return findPersonalData(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + DATA + rest.slice(end),
    text,
  );
}
