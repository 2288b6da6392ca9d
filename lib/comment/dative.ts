import { wordsOf } from '~/lib/text/words.ts';

/** Endings of a name's word and of its dative, folded; the longest that fits comes first. */
const DATIVES: readonly [string, readonly string[]][] = [
  ['павел', ['павлу']],
  ['лев', ['льву', 'леву']],
  ['ский', ['скому']],
  ['цкий', ['цкому']],
  ['ова', ['овой', 'ове']],
  ['ева', ['евой', 'еве']],
  ['ина', ['иной', 'ине']],
  ['ына', ['ыной', 'ыне']],
  ['ая', ['ой', 'ае']],
  ['яя', ['ей', 'яе']],
  ['ия', ['ии']],
  ['ий', ['ию', 'ему', 'ому']],
  ['ый', ['ому']],
  ['ой', ['ому', 'ою']],
  ['ец', ['цу', 'ецу']],
  ['яц', ['йцу', 'яцу']],
  ['ек', ['ьку', 'ку', 'еку']],
  ['ок', ['ку', 'оку']],
  ['ел', ['лу', 'елу']],
  ['о', ['у']],
  ['а', ['е']],
  ['я', ['е']],
  ['й', ['ю']],
  ['ь', ['ю', 'и']],
];

/**
 * True when `printed` («ответ Алле», «Алле Петровой») names the person whose profile says `name`
 * («Алла Петрова»): each printed word is a word of the name, or its dative, in any order.
 * A name that does not decline («Шевченко», «Ли») is accepted as it is.
 */
export function namesInDative(printed: string, name: string): boolean {
  const said = wordsOf(withoutReplyWord(printed));
  const own = wordsOf(name).map((word) => new Set([word, ...dativesOf(word)]));
  return said.length > 0 && said.every((word) => own.some((forms) => forms.has(word)));
}

/** The name alone of a line like «ответ Алле». */
export function withoutReplyWord(printed: string): string {
  return printed.replace(/^\s*(?:в\s+)?ответ(?:ила?)?\s+/iu, '');
}

function dativesOf(word: string): string[] {
  const ending = DATIVES.find(([nominative]) => word.endsWith(nominative));
  if (ending === undefined) return /[бвгджзклмнпрстфхцчшщ]$/u.test(word) ? [`${word}у`] : [];
  const [nominative, datives] = ending;
  return datives.map((dative) => word.slice(0, -nominative.length) + dative);
}
