/** Where a rule begins to speak; each may be changed in the settings (answers.md §3.4). */
export type Limits = {
  /** Characters within which the greeting and the name stand. */
  greeting: number;
  name: number;
  /** Words of a sentence: worth splitting, must be split. */
  longSentence: number;
  tooLongSentence: number;
  /** Characters and sentences of an answer. */
  shortAnswer: number;
  longAnswer: number;
  sentences: number;
  /** Reading ease by Oborneva and the words from which it is reckoned. */
  ease: number;
  easeFrom: number;
  promises: number;
  exclamations: number;
  emoji: number;
  /** Nouns in a row, words in the name of an institution, adverbial participles in a sentence. */
  nounChain: number;
  institution: number;
  participles: number;
  /** Share of an answer's word triples that stand in an earlier one, 0…1. */
  repeat: number;
};

/** The thresholds of the reference, tried on a handful of texts only. */
export const DEFAULT_LIMITS: Limits = {
  greeting: 60,
  name: 70,
  longSentence: 20,
  tooLongSentence: 28,
  shortAnswer: 60,
  longAnswer: 700,
  sentences: 8,
  ease: 35,
  easeFrom: 15,
  promises: 2,
  exclamations: 2,
  emoji: 2,
  nounChain: 3,
  institution: 4,
  participles: 2,
  repeat: 0.5,
};
