import { existsSync, readFileSync } from 'node:fs';
import { CRITICISM } from '~/tests/moderation/criticism.ts';
import { linesOf } from '~/tests/moderation/texts.ts';
import { SENTENCES, WORDS } from './moderation-words.ts';

/** A text and whether it is obscene. */
export type Marked = { text: string; obscene: boolean };

const file = new URL('../../../shared/data/vk-forms-dev.tsv', import.meta.url);

/** The comments that two people marked; none where they are not at hand, for they are no part of this repository. */
export function markedComments(): Marked[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, labels = '']) => !labels.includes('obscene?'))
    .map(([, labels = '', , , , text = '']) => ({ text, obscene: labels.split(',').includes('obscene') }));
}

/** Our own texts: harsh criticism and daily speech that look like what they are not, and obscene comments. */
export function ownTexts(): Marked[] {
  const clean = [...Object.values(CRITICISM).flat(), ...linesOf('innocent')];
  const obscene = [...linesOf('obscene'), ...WORDS.flatMap((word) => SENTENCES.map((write) => write(word)))];
  return [
    ...clean.map((text) => ({ text, obscene: false })),
    ...obscene.map((text) => ({ text, obscene: true })),
  ];
}
