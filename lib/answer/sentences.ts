import type { Span } from './level.ts';

/** Abbreviations whose dot ends no sentence when a digit, a letter or a dash follows (answers.md §5). */
const SHORT =
  /(?<![\p{L}])(ул|д|корп|стр|кв|кварт|пер|пр|просп|пл|наб|мкр|обл|пос|им|тел|руб|тыс|млн|млрд|см|т|п|е|др|мин|сек|янв|фев|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек|зам|нач|инж|г|с|ст|каб|доб)\.(?=[\s ]*[\p{L}\p{N}—–-])/giu;
/** After a number these close the sentence when a capital follows: «20 см. Засыпали», «в 2026 г. Построим». */
const MEASURES = /^(?:г|см|руб|тыс|млн|млрд|мин|сек|янв|фев|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек|кв)$/iu;

/** One instance: making a segmenter costs more than using it. */
const SEGMENTER = new Intl.Segmenter('ru', { granularity: 'sentence' });

/** Sentences of a text without the spaces around them; a piece without a letter or a digit is none. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  for (const { segment, index } of SEGMENTER.segment(withoutFalseEnds(text))) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const start = index + segment.length - segment.trimStart().length;
    sentences.push({ start, end: index + segment.trimEnd().length });
  }
  return sentences;
}

/** The dots of abbreviations as middle dots, of the same length. */
function withoutFalseEnds(text: string): string {
  return text.replace(SHORT, (whole, word: string, place: number) => {
    const after = text.slice(place + whole.length).trimStart();
    const capital = /^\p{Lu}/u.test(after);
    if (capital && /^п$/iu.test(word)) return whole;
    const counted = /\d[\s ]*$/u.test(text.slice(0, place));
    return capital && counted && MEASURES.test(word) ? whole : `${word}·`;
  });
}
