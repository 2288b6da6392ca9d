import { tied } from './insult-sides.ts';
import { bitsBy, lettersBy, nearBits, type Place, segment, wordBy } from './sentence.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';
import { listed } from './word-lists.ts';

/** «Держат за идиотов», «как дураки», «не дурак», «из нас делают»: said of oneself, compared or denied. */
export const DENIED = listed('denied');
/** «Какой идиот это придумал»: asks who did it. */
const ASKING = listed('asking');
/** «Тварь божья», «дураков нет». */
const TURNED = listed('turned');
const QUALITIES = CLASS.adjective | CLASS.blunt | CLASS.qualifier | CLASS.them;
const BACK = 4;
const AHEAD = 3;
const HELD = 5;

/** The pronoun that a demeaning word belongs to: the nearest before it, else the nearest behind it. */
export function ownerOf(place: Place): 'you' | 'me' | null {
  const [start, end] = segment(place);
  for (let back = 1; back <= BACK; back++) {
    const owner = pronoun(wordBy(place, -back));
    // «Я смотрю, выродки пишут»: over a comma only «я, дурак, поверил» speaks of oneself.
    const far = place.at - back < start && (end - start > 2 || place.at - back < start - 1);
    if (owner && !(far && owner === 'me')) return owner;
  }
  for (let ahead = 1; ahead <= AHEAD && place.at + ahead < end; ahead++) {
    const owner = pronoun(wordBy(place, ahead));
    if (owner) return owner;
  }
  return null;
}

function pronoun(token: Token | undefined): 'you' | 'me' | null {
  if (!token) return null;
  if ((token.bits & CLASS.you) !== 0) return 'you';
  return (token.bits & CLASS.me) !== 0 ? 'me' : null;
}

/** The word before, qualities between skipped («за последних идиотов»). */
function before(place: Place): Token | undefined {
  for (let back = 1; back <= 2 && tied(place, 1 - back); back++) {
    if ((bitsBy(place, -back) & QUALITIES) === 0) return wordBy(place, -back);
  }
  return undefined;
}

/** Whether a demeaning word is denied, compared, asked about, or what others hold the speaker for. */
export function guarded(place: Place): boolean {
  const left = before(place);
  if (lettersBy(place, -1).startsWith('синдром')) return true;
  if (left && (DENIED.has(left.word) || asks(place, left))) return true;
  if (notA(place)) return true;
  if (TURNED.has(lettersBy(place, 1))) return true;
  return isInYourEyes(place) || nearBits(place, HELD, CLASS.heldAs) || isSurname(place);
}

/** «Урод, а не памятник»: a thing is meant, unless a person follows. */
function notA(place: Place): boolean {
  if (lettersBy(place, 1) !== 'а' || lettersBy(place, 2) !== 'не') return false;
  return (bitsBy(place, 3) & CLASS.person) === 0;
}

/** «Мы для вас быдло», «люди же для вас идиоты»: says what others are held for. */
function isInYourEyes(place: Place): boolean {
  const [start] = segment(place);
  for (let back = 2; back <= BACK && place.at - back >= start; back++) {
    if (lettersBy(place, -back) === 'для' && (bitsBy(place, 1 - back) & CLASS.you) !== 0) return true;
  }
  return false;
}

function asks(place: Place, left: Token): boolean {
  const indefinite = lettersBy(place, 1) === 'то';
  return ASKING.has(left.word) && !indefinite && (bitsBy(place, 1) & CLASS.you) === 0;
}

/** «Козлов», «Хохлов»: a name, not a word; «Корова» and «Скотина» are words. */
function isSurname({ all, at, from }: Place): boolean {
  const token = all[at];
  if (!token?.capital || !/[ое]в$/u.test(token.word)) return false;
  return at > from || (token.bits & CLASS.outright) === 0;
}
