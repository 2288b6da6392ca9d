import { stemmer } from '@orama/stemmers/russian';

/** Stems already taken: one draft is checked anew after each pause in typing. */
const STEMS = new Map<string, string>();
/** A town's answers hold far fewer different words. */
const LIMIT = 20_000;

/** Stem of a levelled Russian word (Snowball): «улице» and «улицы» are «улиц». */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size >= LIMIT) STEMS.clear();
  const found = stemmer(word);
  STEMS.set(word, found);
  return found;
}
