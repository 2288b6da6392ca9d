import { DEMEANING } from './lexicon/demeaning.ts';
import { DEMEANING_ADJECTIVES } from './lexicon/demeaning-adjectives.ts';
import { FIRST_PERSON } from './lexicon/first-person.ts';
import { INSTITUTIONS } from './lexicon/institutions.ts';
import { NAME_CALLING } from './lexicon/name-calling.ts';
import { OUTRIGHT_SLURS } from './lexicon/outright-slurs.ts';
import { SECOND_PERSON } from './lexicon/second-person.ts';
import { THIRD_PERSON } from './lexicon/third-person.ts';
import { THREAT_DEATH } from './lexicon/threat-death.ts';
import { THREAT_DEEDS } from './lexicon/threat-deeds.ts';
import { THREAT_PROMISES } from './lexicon/threat-promises.ts';
import { parseLexicon } from './lexicon-line.ts';
import { accepts } from './match-word.ts';
import { wordTrie } from './trie.ts';

const TRIE = wordTrie({
  demeaning: parseLexicon(DEMEANING),
  adjective: parseLexicon(DEMEANING_ADJECTIVES),
  outright: parseLexicon(OUTRIGHT_SLURS),
  calling: parseLexicon(NAME_CALLING),
  you: parseLexicon(SECOND_PERSON),
  them: parseLexicon(THIRD_PERSON),
  me: parseLexicon(FIRST_PERSON),
  institution: parseLexicon(INSTITUTIONS),
  death: parseLexicon(THREAT_DEATH),
  deed: parseLexicon(THREAT_DEEDS),
  promise: parseLexicon(THREAT_PROMISES),
});

/** What lexicons say of one word. */
export type Tags = ReadonlySet<string>;
const NOTHING: Tags = new Set();

export function tagsOf(code: ArrayLike<number>): Tags {
  let node = 0;
  let tags: Set<string> | null = null;
  for (let at = 0; at < code.length; at++) {
    node = TRIE.step(node, code[at] ?? 0);
    if (node === 0) break;
    for (const entry of TRIE.entriesAt(node) ?? []) {
      if (!accepts(entry, code, at + 1, code.length)) continue;
      tags ??= new Set();
      tags.add(entry.tag);
    }
  }
  return tags ?? NOTHING;
}
