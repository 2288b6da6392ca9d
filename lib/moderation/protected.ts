import type { ProtectedKind, ProtectedSign } from './flag.ts';
import { PROTECTED_COMPLAINT } from './lexicon/protected-complaint.ts';
import { PROTECTED_CRITICISM } from './lexicon/protected-criticism.ts';
import { PROTECTED_DEMAND } from './lexicon/protected-demand.ts';
import { PROTECTED_DISTRUST } from './lexicon/protected-distrust.ts';
import { PROTECTED_POLITICS } from './lexicon/protected-politics.ts';
import { PROTECTED_SARCASM } from './lexicon/protected-sarcasm.ts';
import { PhraseBook } from './phrase-book.ts';
import { placed, type Scan } from './scan.ts';
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

/** «Тупой закон»: what would demean a person is criticism where an institution is spoken of. */
const DEMEANS = CLASS.demeaning | CLASS.outright | CLASS.blunt;

function signAt(scan: Scan, tokens: readonly Token[], at: number): ProtectedSign | null {
  const token = tokens[at];
  const found = PROTECTED_PHRASES.at(tokens, at);
  const last = tokens[found?.last ?? -1];
  if (!token || !found || !last || !isKind(found.tag)) return null;
  // «Мёрзнем, а вы строите фонтаны» sets against; «А вы работаете завтра?» asks.
  if (token.word === 'а' && token.gap !== 'pause') return null;
  return { kind: found.tag, ...placed(scan, token.from, last.to) };
}

/**
 * Signs of protected speech: criticism, complaint, demand, distrust, sarcasm, politics. They cannot be switched off.
 * `clean`: nothing in the text was flagged.
 */
export function findProtected(scan: Scan, tokens: readonly Token[], clean: boolean): ProtectedSign[] {
  const signs: ProtectedSign[] = [];
  const institution = clean && tokens.some(({ bits }) => (bits & CLASS.institution) !== 0);
  tokens.forEach(({ bits, from, to }, at) => {
    const sign = (bits & CLASS.protectedPhrase) === 0 ? null : signAt(scan, tokens, at);
    if (sign) signs.push(sign);
    else if (institution && (bits & DEMEANS) !== 0) {
      signs.push({ kind: 'criticism', ...placed(scan, from, to) });
    }
  });
  return signs;
}
