import { type MessageKey, textOf } from './texts.ts';

type CountedKey = {
  [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never;
}[MessageKey];

/** Language of the texts in force: `ru` or `en`. */
export function language(): string {
  return textOf('language', []);
}

/** Text `key` in the language of the user, `$1`… replaced by `values` in order. */
export function say(key: MessageKey, ...values: (string | number)[]): string {
  return textOf(key, values.map(String));
}

/**
 * Text that agrees with a count: `stem_one|few|many|other` by CLDR plural rules.
 * `$1` is the count, `$2`… are `values`.
 */
export function sayCount(stem: CountedKey, count: number, ...values: (string | number)[]): string {
  const rule = new Intl.PluralRules(language()).select(count);
  const shown = [new Intl.NumberFormat(language()).format(count), ...values.map(String)];
  return textOf(`${stem}_${rule}`, shown) || textOf(`${stem}_other`, shown);
}
