import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Message = { message: string; placeholders?: Record<string, { content: string }> };

// Not `new URL('…', import.meta.url)`: in tests with a document Vite makes that an address of its server.
const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '../../public/_locales');

let language: 'ru' | 'en' = 'ru';

/** Switches the texts of the tests; every test starts with Russian. */
export function useLanguage(next: 'ru' | 'en'): void {
  language = next;
}

/**
 * `browser.i18n.getMessage` over the real files in `public/_locales`, read at each call so that
 * a text added while tests watch is seen. An unknown key gives an empty string, as in the browser;
 * `$1`… are replaced in order, a missing one by nothing, and `$$` is a dollar sign.
 */
export function getMessage(key: string, substitutions: string | string[] = []): string {
  const message = read(language)[key] ?? read('ru')[key];
  const values = [substitutions].flat();
  return (message?.message ?? '').replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (values[Number(sign) - 1] ?? ''),
  );
}

function read(name: 'ru' | 'en'): Record<string, Message> {
  return JSON.parse(readFileSync(join(LOCALES, name, 'messages.json'), 'utf8'));
}
