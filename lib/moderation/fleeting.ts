import type { LexiconLine } from './lexicon-line.ts';

const FLEETING = /ь?([кц])$/u;

/** The lines of a lexicon with the forms in which a vowel flees: `ублюдк~` has «ублюдок» beside it, `певц~` «певец». */
export function withFleeting(lines: readonly LexiconLine[]): LexiconLine[] {
  const whole = lines.filter(({ stem, end }) => end === 'ending' && FLEETING.test(stem));
  const written = (vowel: string): LexiconLine[] =>
    whole.map((line) => ({ ...line, stem: line.stem.replace(FLEETING, `${vowel}$1`), end: 'exact' }));
  return [...lines, ...written('о'), ...written('е')];
}
