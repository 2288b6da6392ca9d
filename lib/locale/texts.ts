import russian from '~/public/_locales/ru/messages.json';
import { CODE_MARK, codeOf, partCodes } from './error-code.ts';

/** Name of a text in `public/_locales`; Russian is the complete set. */
export type MessageKey = keyof typeof russian;

/** The texts of one language, as the browser's own format has them. */
export type Texts = Readonly<Record<string, { message: string } | undefined>>;

const RUSSIAN: Texts = russian;
let chosen: Texts = RUSSIAN;

/**
 * Speaks another language from now on; null is Russian. The language is the user's choice, and until they made
 * one that of the browser.
 */
export function speak(texts: Texts | null): void {
  chosen = texts ?? RUSSIAN;
}

/**
 * A text with `$1`… replaced by `values` in order; empty for a key that neither language has. A text that tells of
 * an error ends with its code, «… О-203»; one that quotes another error with the code of that.
 */
export function textOf(key: string, values: readonly string[]): string {
  const text = (chosen[key] ?? RUSSIAN[key])?.message ?? '';
  const parts = values.map(partCodes);
  const said = text.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (parts[Number(sign) - 1]?.text ?? ''),
  );
  const code = parts.flatMap(({ codes }) => codes)[0] ?? codeOf(key);
  return code === null ? said : `${said} ${CODE_MARK}${sayCode(code)}`;
}

/** A code as it is said: «О-203». */
export function sayCode(code: number): string {
  const form = 'error_code' satisfies MessageKey;
  return (chosen[form] ?? RUSSIAN[form])?.message.replace('$1', String(code)) ?? '';
}
