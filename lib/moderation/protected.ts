import type { ProtectedKind, ProtectedSign } from './flag.ts';
import { PROTECTED_COMPLAINT } from './lexicon/protected-complaint.ts';
import { PROTECTED_CRITICISM } from './lexicon/protected-criticism.ts';
import { PROTECTED_DEMAND } from './lexicon/protected-demand.ts';
import { PROTECTED_DISTRUST } from './lexicon/protected-distrust.ts';
import { PROTECTED_POLITICS } from './lexicon/protected-politics.ts';
import { PROTECTED_SARCASM } from './lexicon/protected-sarcasm.ts';
import { parseLexicon } from './lexicon-line.ts';
import { accepts } from './match-word.ts';
import type { Scan } from './scan.ts';
import type { Token } from './tokens.ts';
import { stemCodes, Trie } from './trie.ts';

const SOURCES: Readonly<Record<ProtectedKind, string>> = {
  criticism: PROTECTED_CRITICISM,
  complaint: PROTECTED_COMPLAINT,
  demand: PROTECTED_DEMAND,
  distrust: PROTECTED_DISTRUST,
  sarcasm: PROTECTED_SARCASM,
  politics: PROTECTED_POLITICS,
};

/** Phrases are kept by their first word; the words behind it follow in order. */
type Phrase = { kind: ProtectedKind; rest: readonly string[] };
const TRIE = new Trie();
const PHRASES: Phrase[] = [];
for (const kind of Object.keys(SOURCES).filter(isKind)) {
  for (const line of parseLexicon(SOURCES[kind])) {
    const [first = '', ...rest] = line.stem.split(' ');
    PHRASES.push({ kind, rest });
    const end = rest.length > 0 ? 'exact' : line.end;
    TRIE.add(stemCodes(first), { tag: String(PHRASES.length - 1), end, stem: line.stem });
  }
}

function isKind(kind: string): kind is ProtectedKind {
  return kind in SOURCES;
}

function phraseAt(
  tokens: readonly (Token & { word: string })[],
  at: number,
): { phrase: Phrase; last: number } | null {
  const code = tokens[at]?.code ?? [];
  let node = 0;
  let found: { phrase: Phrase; last: number } | null = null;
  for (let place = 0; place < code.length; place++) {
    node = TRIE.step(node, code[place] ?? 0);
    if (node === 0) break;
    for (const entry of TRIE.entriesAt(node) ?? []) {
      const phrase = accepts(entry, code, place + 1, code.length) ? PHRASES[Number(entry.tag)] : undefined;
      const fits = phrase?.rest.every((word, offset) => tokens[at + 1 + offset]?.word === word);
      if (phrase && fits) found = { phrase, last: at + phrase.rest.length };
    }
  }
  return found;
}

/** Signs of protected speech: criticism, complaint, demand, distrust, sarcasm, politics. They cannot be switched off. */
export function findProtected(scan: Scan, tokens: readonly (Token & { word: string })[]): ProtectedSign[] {
  return tokens.flatMap((token, at) => {
    const found = phraseAt(tokens, at);
    const last = found ? tokens[found.last] : undefined;
    if (!found || !last) return [];
    const start = scan.at[token.from] ?? 0;
    return [{ kind: found.phrase.kind, start, end: scan.upto[last.to - 1] ?? start }];
  });
}
