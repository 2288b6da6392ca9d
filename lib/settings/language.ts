import browser from 'webextension-polyfill';
import { z } from 'zod';
import { LANGUAGES, type Language } from '~/lib/locale/english.ts';

const KEY = 'language';
const schema = z.enum(LANGUAGES).catch('ru');

/** The language that the user chose; Russian until then. */
export async function readLanguage(): Promise<Language> {
  return schema.parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Remembers the language. */
export async function keepLanguage(language: Language): Promise<void> {
  await browser.storage.local.set({ [KEY]: language });
}
