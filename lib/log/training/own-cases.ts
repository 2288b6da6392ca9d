import { database } from '~/lib/log/database.ts';

/** Longest file with an organisation's own cases, characters. */
export const MOST_CASES_TEXT = 2_000_000;

const NAME = 'training.cases';

/** Keeps the text of the organisation's own cases; null takes them away. */
export async function keepOwnCases(text: string | null): Promise<void> {
  if (text === null) await database.meta.delete(NAME);
  else await database.meta.put({ name: NAME, value: text });
}

/** The text of the organisation's own cases as it was kept; null when there are none. */
export async function ownCasesText(): Promise<string | null> {
  const value = (await database.meta.get(NAME))?.value;
  return typeof value === 'string' ? value : null;
}
