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
  const { rules, numbers } = counting(language());
  const shown = [numbers.format(count), ...values.map(String)];
  return textOf(`${stem}_${rules.select(count)}`, shown) || textOf(`${stem}_other`, shown);
}

type Counting = { rules: Intl.PluralRules; numbers: Intl.NumberFormat };

/** To make them costs a hundred times what it costs to use them. */
const countings = new Map<string, Counting>();

function counting(name: string): Counting {
  const known = countings.get(name);
  if (known) return known;
  const made = { rules: new Intl.PluralRules(name), numbers: new Intl.NumberFormat(name) };
  countings.set(name, made);
  return made;
}
