import type { ProtectedKind, ProtectedSign } from './flag.ts';
import { PROTECTED_COMPLAINT } from './lexicon/protected-complaint.ts';
import { PROTECTED_CRITICISM } from './lexicon/protected-criticism.ts';
import { PROTECTED_DEMAND } from './lexicon/protected-demand.ts';
import { PROTECTED_DISTRUST } from './lexicon/protected-distrust.ts';
import { PROTECTED_POLITICS } from './lexicon/protected-politics.ts';
import { PROTECTED_SARCASM } from './lexicon/protected-sarcasm.ts';
import { PhraseBook } from './phrase-book.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';
import * as CLASS from './word-class.ts';

const SOURCES: Readonly<Record<ProtectedKind, string>> = {
  criticism: PROTECTED_CRITICISM,
  complaint: PROTECTED_COMPLAINT,
  demand: PROTECTED_DEMAND,
  distrust: PROTECTED_DISTRUST,
  sarcasm: PROTECTED_SARCASM,
  politics: PROTECTED_POLITICS,
};

export const PROTECTED_PHRASES = new PhraseBook(SOURCES);

function isKind(kind: string): kind is ProtectedKind {
  return kind in SOURCES;
}

/** Signs of protected speech: criticism, complaint, demand, distrust, sarcasm, politics. They cannot be switched off. */
export function findProtected(scan: Scan, tokens: readonly Token[]): ProtectedSign[] {
  const signs: ProtectedSign[] = [];
  tokens.forEach((token, at) => {
    if ((token.bits & CLASS.protectedPhrase) === 0) return;
    const found = PROTECTED_PHRASES.at(tokens, at);
    const last = found ? tokens[found.last] : undefined;
    if (!found || !last || !isKind(found.tag)) return;
    // «Мёрзнем, а вы строите фонтаны» sets against; «А вы работаете завтра?» asks.
    if (token.word === 'а' && token.gap !== 'pause') return;
    const start = scan.at[token.from] ?? 0;
    signs.push({ kind: found.tag, start, end: scan.upto[last.to - 1] ?? start });
  });
  return signs;
}
