import { isDigit } from './alphabet.ts';
import { ClassTree } from './class-tree.ts';
import { foreignCodes, hasLetter, isForeign } from './foreign.ts';
import { INSULT_PHRASES } from './insult-phrases.ts';
import { OUTRIGHT } from './insult-roots.ts';
import { BLUNT_ADJECTIVES } from './lexicon/blunt-adjectives.ts';
import { DEMEANING } from './lexicon/demeaning.ts';
import { DEMEANING_ADJECTIVES } from './lexicon/demeaning-adjectives.ts';
import { ETHNIC_SLURS } from './lexicon/ethnic-slurs.ts';
import { FIRST_NAMES } from './lexicon/first-names.ts';
import { FIRST_PERSON } from './lexicon/first-person.ts';
import { HELD_AS } from './lexicon/held-as.ts';
import { INSTITUTIONS } from './lexicon/institutions.ts';
import { LEGAL_WAYS } from './lexicon/legal-ways.ts';
import { NAME_CALLING } from './lexicon/name-calling.ts';
import { PEOPLE } from './lexicon/people.ts';
import { PERSONS } from './lexicon/persons.ts';
import { POLITICAL_LABELS } from './lexicon/political-labels.ts';
import { QUALIFIERS } from './lexicon/qualifiers.ts';
import { RETOLD } from './lexicon/retold.ts';
import { SECOND_PERSON } from './lexicon/second-person.ts';
import { THIRD_PERSON } from './lexicon/third-person.ts';
import { THREAT_DEATH } from './lexicon/threat-death.ts';
import { COARSE_PHRASES } from './obscene-phrases.ts';
import { PROTECTED_PHRASES } from './protected.ts';
import type { Scan } from './scan.ts';
import { THREAT_PHRASES } from './threat-phrases.ts';
import { VIOLENCE } from './verb-classes.ts';
import * as CLASS from './word-class.ts';
import { inWord, type Words } from './words.ts';

/** All lexicons in one tree. */
function grown(): ClassTree {
  const tree = new ClassTree();
  tree.add(DEMEANING, CLASS.demeaning);
  tree.addLines(OUTRIGHT, CLASS.outright);
  tree.add(DEMEANING_ADJECTIVES, CLASS.adjective);
  tree.add(BLUNT_ADJECTIVES, CLASS.blunt);
  tree.add(NAME_CALLING, CLASS.calling);
  tree.add(POLITICAL_LABELS, CLASS.label);
  tree.add(ETHNIC_SLURS, CLASS.ethnic);
  tree.add(QUALIFIERS, CLASS.qualifier);
  tree.add(SECOND_PERSON, CLASS.you);
  tree.add(THIRD_PERSON, CLASS.them);
  tree.add(FIRST_PERSON, CLASS.me);
  tree.add(HELD_AS, CLASS.heldAs);
  tree.add(INSTITUTIONS, CLASS.institution);
  tree.add(PERSONS, CLASS.person);
  tree.add(FIRST_NAMES, CLASS.name);
  tree.add(PEOPLE, CLASS.people);
  tree.add(RETOLD, CLASS.retold);
  tree.add(LEGAL_WAYS, CLASS.legal);
  tree.add(THREAT_DEATH, CLASS.die);
  for (const { infinitive, past, promise, start } of VIOLENCE) {
    if (start !== 'anywhere') {
      tree.addWords(infinitive, CLASS.deed);
      tree.addWords(past, CLASS.wouldHave);
    }
    if (start !== 'after') tree.addWords(promise, start === 'prefix' ? CLASS.promise : CLASS.harm);
  }
  COARSE_PHRASES.mark(tree, CLASS.obscenePair, CLASS.obscenePair);
  INSULT_PHRASES.mark(tree, CLASS.insultPhrase, CLASS.insultCore);
  THREAT_PHRASES.mark(tree, CLASS.threatPhrase, CLASS.threatCore);
  PROTECTED_PHRASES.mark(tree, CLASS.protectedPhrase, CLASS.protectedCore);
  return tree;
}

/** Grown for the first text: a page that reads none opens without it. */
let known: ClassTree | null = null;

const NAMED = CLASS.ethnic | CLASS.demeaning | CLASS.outright | CLASS.calling | CLASS.label | CLASS.blunt;

function bitsOfMixed(tree: ClassTree, scan: Scan, from: number, to: number): number {
  if (isDigit(scan.code[from] ?? 0) && !hasLetter(scan, from, to)) return 0;
  const looks = foreignCodes(scan, from, to, 'looks');
  const bits = tree.bitsOf(looks, 0, looks.length);
  if (!isForeign(scan, from, to)) return bits;
  const sound = foreignCodes(scan, from, to, 'sound');
  return bits | (tree.bitsOf(sound, 0, sound.length) & NAMED);
}

/** Writes what lexicons say of every word beside it; gives the bits of all words together. */
export function classify(scan: Scan, words: Words): number {
  known ??= grown();
  let all = 0;
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? 0;
    // «Идиот*зм»: what stands before stars is no word of its own.
    let behind = to;
    while (scan.text[scan.at[behind] ?? 0] === '*') behind++;
    if (inWord(scan.code[behind] ?? 0)) continue;
    const bits =
      words.plain[at] === 1 ? known.bitsOf(scan.code, from, to) : bitsOfMixed(known, scan, from, to);
    words.bits[at] = bits;
    all |= bits;
  }
  return all;
}
