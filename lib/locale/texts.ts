import russian from '~/public/_locales/ru/messages.json';

/** Name of a text in `public/_locales`; Russian is the complete set. */
export type MessageKey = keyof typeof russian;

/** The texts of one language, as the browser's own format has them. */
export type Texts = Readonly<Record<string, { message: string } | undefined>>;

const RUSSIAN: Texts = russian;
let chosen: Texts = RUSSIAN;

/**
 * Speaks another language from now on; null is Russian. The language is the user's choice and not the
 * browser's: the pages that are moderated are Russian, and so is the work.
 */
export function speak(texts: Texts | null): void {
  chosen = texts ?? RUSSIAN;
}

/** A text with `$1`… replaced by `values` in order; empty for a key that neither language has. */
export function textOf(key: string, values: readonly string[]): string {
  const text = (chosen[key] ?? RUSSIAN[key])?.message ?? '';
  return text.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (values[Number(sign) - 1] ?? ''),
  );
}
