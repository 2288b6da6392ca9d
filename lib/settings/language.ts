import { z } from 'zod';
import { LANGUAGES, type Language } from '~/lib/locale/english.ts';
import { readKept, writeKept } from './storage.ts';

const KEY = 'language';
const schema = z.enum(LANGUAGES);

/** The language that the user chose; until then, and where the choice cannot be read, that of the browser. */
export async function readLanguage(): Promise<Language> {
  const chosen = schema.safeParse(await readKept(KEY).catch(() => undefined));
  return chosen.success ? chosen.data : languageOf(globalThis.navigator?.languages ?? []);
}

/**
 * The language of a browser by those its user reads, the best first: English for who reads that best and no Russian,
 * Russian for everybody else, because so are the pages and the work.
 */
export function languageOf(read: readonly string[]): Language {
  const reads = (language: string, one: string | undefined) => one?.toLowerCase().split('-')[0] === language;
  return reads('en', read[0]) && !read.some((one) => reads('ru', one)) ? 'en' : 'ru';
}

/** Remembers the language. */
export async function keepLanguage(language: Language): Promise<void> {
  await writeKept(KEY, language);
}
