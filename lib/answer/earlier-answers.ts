import { isName } from './first-names.ts';
import { fill, level, type Span } from './level.ts';
import { streetsOf } from './objects.ts';
import { places } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { stem } from './stem.ts';

/** An answer the page gave before. */
export type EarlierAnswer = {
  text: string;
  /** The words it answered: an answer seldom repeats the street it was asked about. */
  about?: string;
  /** When it was given, ISO 8601; null when unknown: then it counts as recent. */
  at?: string | null;
};

/** A draft beside an earlier answer. */
export type Resemblance = {
  answer: EarlierAnswer;
  /** Share of the shorter text's word triples that stand in the other, 0…1. */
  share: number;
  /** The sentence of the draft that repeats most. */
  sentence: Span;
  /** Both are about the same street and name a fact: the same true answer, not a template. */
  honest: boolean;
};

/** Earlier answers made ready once and asked often. */
export type EarlierAnswers = {
  /**
   * The earlier answer most like a draft; null when none shares a triple. Only answers since `from`.
   * @param about the words that the draft answers.
   */
  mostLike: (text: string, from?: string, about?: string) => Resemblance | null;
};

/** Earlier answers that become more: hundreds at once would keep a key waiting. */
export type GrowingAnswers = EarlierAnswers & { add(answers: readonly EarlierAnswer[]): void };

const NOT_WORDS = /[^а-яa-z]+/u;
const HOUSE =
  /(?<!\p{L})(?:ул|улиц\p{L}+|пр-т|проспект\p{L}*|пер|переул\p{L}+|дом\p{L}{0,2}|д|кв|корп)\.?(?=\s|$)/u;

/** Months, weekdays and the like: what makes a day, in any case. */
const DAY_WORD =
  /^(?:январ|феврал|марта|марте|апрел|мая$|мае$|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[уыа]$|четверг|пятниц|суббот|воскресень|сегодня|завтра|послезавтра)/u;

/** Stems of a text in order, without names, numbers, days and addresses; words of three letters and more. */
function stemsOf(flat: string, streets: ReadonlySet<string>): string[] {
  return fill(flat, places(HOUSE, flat), ' ')
    .split(NOT_WORDS)
    .filter((word) => word.length > 2 && !isName(word) && !DAY_WORD.test(word))
    .map(stem)
    .filter((each) => !streets.has(each));
}

function shinglesOf(stems: readonly string[]): string[] {
  return stems.slice(2).map((last, place) => `${stems[place]} ${stems[place + 1]} ${last}`);
}

/** `streets` are those of the answer and of what it answered. */
type Prepared = { answer: EarlierAnswer; size: number; streets: ReadonlySet<string>; fact: boolean };

/** Earlier answers all at once: see `growingAnswers`. */
export function earlierAnswers(answers: readonly EarlierAnswer[]): EarlierAnswers {
  const growing = growingAnswers();
  growing.add(answers);
  return growing;
}

/**
 * Makes earlier answers ready for comparing by containment of stem triples (reference: answers.md §11).
 * Cost of a question grows with the draft and with what it shares, not with the number of answers.
 */
export function growingAnswers(): GrowingAnswers {
  const prepared: Prepared[] = [];
  const holders = new Map<string, number[]>();
  return {
    add(answers) {
      for (const answer of answers) prepare(answer, prepared, holders);
    },
    mostLike: (text, from, about = '') => mostLike({ text, about }, from, prepared, holders),
  };
}

function prepare(answer: EarlierAnswer, prepared: Prepared[], holders: Map<string, number[]>): void {
  const flat = level(answer.text);
  const streets = streetsOf(answer.text);
  const shingles = new Set(shinglesOf(stemsOf(flat, streets)));
  const both = new Set([...streets, ...streetsOf(answer.about ?? '')]);
  const number = prepared.push({ answer, size: shingles.size, streets: both, fact: hasFact(flat) }) - 1;
  for (const shingle of shingles) {
    const known = holders.get(shingle);
    if (known) known.push(number);
    else holders.set(shingle, [number]);
  }
}

function mostLike(
  { text, about }: Required<Pick<EarlierAnswer, 'text' | 'about'>>,
  from: string | undefined,
  prepared: readonly Prepared[],
  holders: ReadonlyMap<string, readonly number[]>,
): Resemblance | null {
  const flat = level(text);
  const streets = streetsOf(text);
  const shingles = [...new Set(shinglesOf(stemsOf(flat, streets)))];
  let best: { number: number; share: number; other: Prepared } | null = null;
  for (const [number, count] of sharedBy(shingles, holders)) {
    const other = prepared[number];
    if (other === undefined || isOlder(other.answer, from)) continue;
    const share = count / Math.min(shingles.length, other.size);
    if (share > (best?.share ?? 0)) best = { number, share, other };
  }
  if (best === null) return null;
  const { other, share, number } = best;
  const sentence = repeatedSentence(text, flat, streets, number, holders);
  const both = [...streets, ...streetsOf(about)];
  const honest = other.fact && hasFact(flat) && both.some((street) => other.streets.has(street));
  return { answer: other.answer, share, sentence, honest };
}

/** How many of the triples each earlier answer holds. */
function sharedBy(
  shingles: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const shingle of shingles) {
    for (const number of holders.get(shingle) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  return shared;
}

function isOlder({ at }: EarlierAnswer, from: string | undefined): boolean {
  return from !== undefined && typeof at === 'string' && at < from;
}

function repeatedSentence(
  text: string,
  flat: string,
  streets: ReadonlySet<string>,
  number: number,
  holders: ReadonlyMap<string, readonly number[]>,
): Span {
  let worst: Span = { start: 0, end: 0 };
  let most = 0;
  for (const sentence of sentencesOf(text)) {
    const shingles = shinglesOf(stemsOf(flat.slice(sentence.start, sentence.end), streets));
    const count = shingles.filter((shingle) => holders.get(shingle)?.includes(number)).length;
    if (count > most) [worst, most] = [sentence, count];
  }
  return worst;
}

/** A fact is what only this answer can say: a number or a day. */
function hasFact(flat: string): boolean {
  return /\d/u.test(flat) || flat.split(NOT_WORDS).some((word) => DAY_WORD.test(word));
}
