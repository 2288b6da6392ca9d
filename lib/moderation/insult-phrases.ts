import { INSULT_IDIOM } from './lexicon/insult-idiom.ts';
import { INSULT_RETORT } from './lexicon/insult-retort.ts';
import { PhraseBook } from './phrase-book.ts';

/** Phrases that insult by themselves, and those that insult whoever is answered. */
export const INSULT_PHRASES = new PhraseBook({
  'insult.idiom': INSULT_IDIOM,
  'insult.retort': INSULT_RETORT,
});
