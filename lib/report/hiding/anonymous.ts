import { isName } from '~/lib/answer/first-names.ts';
import { fold } from '~/lib/text/words.ts';
import { hidePersonal } from './hide-personal.ts';

const NAME = '[имя]';
const LINK = '[ссылка]';

/** A mention as VK stores it, and one by a short name. */
const MENTION = /\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]/gu;
const AT = /(?<![\p{L}\p{N}.])[@*][A-Za-z][\w.-]{2,}/gu;
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:ru|su|рф|com|org|net|me|cc|info)(?![\p{L}\p{N}])(?:\/\S*)?/giu;
/** «Иванов И. И.», «И. И. Иванов». */
const INITIALS = /\p{Lu}\p{Ll}+\s+\p{Lu}\.\s?(?:\p{Lu}\.)?|(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}{2,}/gu;
/** A word with a capital, and those with capitals right behind it. */
const RUN = /\p{Lu}[\p{L}-]*(?:[^\S\n]+\p{Lu}[\p{L}-]*){0,2}/gu;

/**
 * A text of which nobody can be known: without names of these people and of whoever is called by a known first name,
 * without mentions, links, phones, addresses of flats and other personal data. A surname that stands alone and that
 * nobody told of stays.
 * @param people names as the network shows them.
 */
export function anonymous(text: string, people: readonly string[]): string {
  const bare = text.replace(MENTION, NAME);
  return hidePersonal(bare, [...people, ...namesIn(bare)])
    .replace(ADDRESS, LINK)
    .replace(AT, NAME)
    .replace(INITIALS, NAME);
}

/** First names that stand in a text, with the surname and the patronymic beside them. */
function namesIn(text: string): string[] {
  return [...text.matchAll(RUN)].flatMap(([run]) => {
    const words = run.split(/\s+/u);
    const at = words.findIndex((word) => isName(fold(word)));
    if (at < 0) return [];
    // What stands before a first name may only begin the sentence.
    const from = at > 0 && words.length - at === 1 ? at - 1 : at;
    return words.slice(from).join(' ');
  });
}
