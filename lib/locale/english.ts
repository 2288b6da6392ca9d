import english from '~/public/_locales/en/messages.json';
import type { Texts } from './texts.ts';

/** Languages of the product; Russian is the one of a new installation. */
export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Texts to speak a language with; null for Russian, which everybody carries. */
export function textsOf(language: Language): Texts | null {
  return language === 'en' ? english : null;
}
