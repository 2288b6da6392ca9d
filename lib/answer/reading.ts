import { type Ask, asksOf } from './citizen-asks.ts';
import type { Draft } from './draft.ts';
import type { DueDate } from './due-date.ts';
import { findDueDates } from './due-dates.ts';
import { fill, level, overlap, type Span } from './level.ts';
import { streetsOf } from './objects.ts';
import { type Opening, openingOf } from './opening.ts';
import { places } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { stem } from './stem.ts';
import { looksPast, type VerbUse, verbUse } from './verbs.ts';
import { addWorkingDays } from './work-days.ts';

/** A word of the draft, levelled. */
export type Word = Span & { word: string };

/** A verb of the table at its place. */
export type Verb = Word & { use: VerbUse };

/** A day of the draft with what it is there: a day to keep, a day of the past told, or a mere mention. */
export type NamedDay = DueDate & { role: 'deadline' | 'report' | 'mention' };

export type Sentence = Span & { words: readonly Word[]; days: readonly NamedDay[]; verbs: readonly Verb[] };

/** A draft read once for all rules. */
export type Reading = {
  text: string;
  /** Levelled, as long as `text`. */
  flat: string;
  /** `flat` without what is not the author's own prose: quotations, links, phones. */
  prose: string;
  /** `flat` without the address the comment itself speaks of: what is left may be an address to go to. */
  elsewhere: string;
  sentences: readonly Sentence[];
  words: readonly Word[];
  days: readonly NamedDay[];
  verbs: readonly Verb[];
  opening: Opening;
  /** Sentences after greeting, name and thanks. */
  body: readonly Sentence[];
  comment: { flat: string; asks: readonly Ask[] };
};

const QUOTED = /«[^«»\n]*»|“[^“”\n]*”|„[^„“\n]*“|"[^"\n]*"/u;
const LINK =
  /(?:https?:\/\/|www\.)[^\s)]*[^\s).,;:!?]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.\w+)+|(?<![\p{L}\p{N}.])(?:[a-z0-9-]+\.)+(?:ru|com|org|gov|su|рф)(?:\/[^\s)]*[^\s).,;:!?])?(?!\p{L})/u;
const PHONE =
  /(?<!\d)(?:\+7|8)[\s(–-]*\d{3}[\s)–-]*\d{2,3}[\s–-]*\d{2}[\s–-]*\d{2}(?!\d)|(?<![\d-])\d{1,3}-\d{2}-\d{2}(?![\d-])/u;
const WORD = /[а-я]+(?:-[а-я]+)*/gu;

/** Reads a draft: words, sentences, days and verbs at their places. */
export function read(draft: Draft): Reading {
  const flat = level(draft.text);
  const contacts = [...places(LINK, flat), ...places(PHONE, flat)];
  const outside = fill(flat, contacts, 'x');
  const prose = fill(outside, places(QUOTED, outside), 'x');
  const words = wordsIn(prose);
  const verbs = words.flatMap((word) => {
    const use = verbUse(word.word);
    return use === null ? [] : [{ ...word, use }];
  });
  const dates = findDueDates(prose, {
    today: draft.today,
    addWorkDays: (day, count) => addWorkingDays(day, count, draft.isWorking),
  });
  const sentences = sentencesOf(fill(draft.text, contacts, 'x')).map((span) => {
    const own = inside(words, span);
    const days = withRoles(inside(dates, span), own, prose);
    return { ...span, words: own, days, verbs: inside(verbs, span) };
  });
  const days = sentences.flatMap((sentence) => sentence.days);
  const opening = openingOf(draft.text, flat, sentences);
  const comment = { flat: level(draft.comment), asks: asksOf(draft.comment) };
  return {
    text: draft.text,
    flat,
    prose,
    elsewhere: withoutPlaceOf(draft.comment, flat),
    sentences,
    words,
    days,
    verbs,
    opening,
    body: sentences.slice(opening.sentences),
    comment,
  };
}

const ADDRESS =
  /(?:(?:ул|пр|пер)\.?\s*|улиц\p{L}+\s+|проспект\p{L}*\s+)?(?<street>[а-я]{3,})(?:,?\s*(?:д\.?\s*|дом\p{L}?\s*)?\d{1,3}[а-я]?(?![\d:.-]))?/gu;

function withoutPlaceOf(comment: string, flat: string): string {
  const streets = streetsOf(comment);
  if (streets.size === 0) return flat;
  return flat.replace(ADDRESS, (words: string, street: string) =>
    streets.has(stem(street)) ? ' '.repeat(words.length) : words,
  );
}

function wordsIn(prose: string): Word[] {
  return [...prose.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0],
  }));
}

function inside<Item extends Span>(items: readonly Item[], span: Span): Item[] {
  return items.filter((item) => item.start >= span.start && item.end <= span.end);
}

const CLAUSE = /[,;:()—–]|\s-\s/gu;
/** A verb behind a comma governs a day less surely than one beside it. */
const CLAUSE_COST = 40;

/** `words` are those of the sentence in which the `dates` stand. */
function withRoles(dates: readonly DueDate[], words: readonly Word[], prose: string): NamedDay[] {
  if (dates.length === 0) return [];
  const tenses = words.map((word, number) => ({
    word,
    tense: tenseOf(word.word, words.slice(Math.max(0, number - 3), number)),
  }));
  return dates.map((date) => ({ ...date, role: roleOf(date, tenses, prose) }));
}

type Tense = 'future' | 'past' | null;

function roleOf(
  date: DueDate,
  tenses: readonly { word: Word; tense: Tense }[],
  prose: string,
): NamedDay['role'] {
  let nearest: Tense = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { word, tense } of tenses) {
    if (tense === null || overlap(word, date)) continue;
    const between = prose.slice(Math.min(word.end, date.end), Math.max(word.start, date.start));
    const cost = between.length + (between.match(CLAUSE)?.length ?? 0) * CLAUSE_COST;
    if (cost < least) [nearest, least] = [tense, cost];
  }
  if (nearest === 'past') return 'report';
  return nearest === 'future' || date.lead ? 'deadline' : 'mention';
}

const PLANS =
  /^(?:планиру(?:ем|ют|ет|ется|ются)|запланирован\p{L}*|намечен\p{L}*|буд(?:ет|ут|ем)|обеща(?:ем|ют|ет)|постара\p{L}+|намерен\p{L}*|собира(?:ем|ют|ет)ся|срок|ждем|ожида\p{L}+)$/u;
const AHEAD = /^(?:буд(?:ет|ут|ем)|быть)$/u;

/** «Будет отремонтирован» is ahead, «отремонтирован» is done. */
function tenseOf(word: string, before: readonly Word[]): Tense {
  const tense = verbUse(word)?.tense;
  if (PLANS.test(word)) return 'future';
  if (tense === 'passive') return before.some((each) => AHEAD.test(each.word)) ? 'future' : 'past';
  if (tense === 'future') return 'future';
  return looksPast(word) ? 'past' : null;
}
