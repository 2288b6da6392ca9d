import browser from 'webextension-polyfill';
import type messages from '~/public/_locales/ru/messages.json';

/** Name of a text in `public/_locales`; Russian is the complete set. */
export type MessageKey = keyof typeof messages;

type CountedKey = {
  [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never;
}[MessageKey];

/** Language of the texts in force: `ru`, or `en` where the browser asks for English. */
export function language(): string {
  return browser.i18n.getMessage('language') || 'ru';
}

/** Text `key` in the language of the browser, `$1`… replaced by `values` in order. */
export function say(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/**
 * Text that agrees with a count: `stem_one|few|many|other` by CLDR plural rules
 * (the browser's own i18n knows none). `$1` is the count, `$2`… are `values`.
 */
export function sayCount(stem: CountedKey, count: number, ...values: (string | number)[]): string {
  const rule = new Intl.PluralRules(language()).select(count);
  const shown = new Intl.NumberFormat(language()).format(count);
  const substitutions = [shown, ...values.map(String)];
  return (
    browser.i18n.getMessage(`${stem}_${rule}`, substitutions) ||
    browser.i18n.getMessage(`${stem}_other`, substitutions)
  );
}
