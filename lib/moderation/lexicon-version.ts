/** Raised with every change of a lexicon or a rule: a removal keeps the version it was judged by. */
export const LEXICON_VERSION = '2026-11-23.3';
