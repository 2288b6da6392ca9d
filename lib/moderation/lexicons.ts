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
import type { Words } from './words.ts';

const TREE = new ClassTree();
TREE.add(DEMEANING, CLASS.demeaning);
TREE.addLines(OUTRIGHT, CLASS.outright);
TREE.add(DEMEANING_ADJECTIVES, CLASS.adjective);
TREE.add(BLUNT_ADJECTIVES, CLASS.blunt);
TREE.add(NAME_CALLING, CLASS.calling);
TREE.add(POLITICAL_LABELS, CLASS.label);
TREE.add(ETHNIC_SLURS, CLASS.ethnic);
TREE.add(QUALIFIERS, CLASS.qualifier);
TREE.add(SECOND_PERSON, CLASS.you);
TREE.add(THIRD_PERSON, CLASS.them);
TREE.add(FIRST_PERSON, CLASS.me);
TREE.add(HELD_AS, CLASS.heldAs);
TREE.add(INSTITUTIONS, CLASS.institution);
TREE.add(PERSONS, CLASS.person);
TREE.add(FIRST_NAMES, CLASS.name);
TREE.add(PEOPLE, CLASS.people);
TREE.add(RETOLD, CLASS.retold);
TREE.add(LEGAL_WAYS, CLASS.legal);
TREE.add(THREAT_DEATH, CLASS.die);
for (const { infinitive, past, promise, start } of VIOLENCE) {
  if (start !== 'anywhere') {
    TREE.addWords(infinitive, CLASS.deed);
    TREE.addWords(past, CLASS.wouldHave);
  }
  if (start !== 'after') TREE.addWords(promise, start === 'prefix' ? CLASS.promise : CLASS.harm);
}
COARSE_PHRASES.mark(TREE, CLASS.obscenePair, CLASS.obscenePair);
INSULT_PHRASES.mark(TREE, CLASS.insultPhrase, CLASS.insultCore);
THREAT_PHRASES.mark(TREE, CLASS.threatPhrase, CLASS.threatCore);
PROTECTED_PHRASES.mark(TREE, CLASS.protectedPhrase, CLASS.protectedCore);

const NAMED = CLASS.ethnic | CLASS.demeaning | CLASS.outright | CLASS.calling | CLASS.label | CLASS.blunt;

function bitsOfMixed(scan: Scan, from: number, to: number): number {
  if (isDigit(scan.code[from] ?? 0) && !hasLetter(scan, from, to)) return 0;
  const looks = foreignCodes(scan, from, to, 'looks');
  const bits = TREE.bitsOf(looks, 0, looks.length);
  if (!isForeign(scan, from, to)) return bits;
  const sound = foreignCodes(scan, from, to, 'sound');
  return bits | (TREE.bitsOf(sound, 0, sound.length) & NAMED);
}

/** Writes what lexicons say of every word beside it; gives the bits of all words together. */
export function classify(scan: Scan, words: Words): number {
  let all = 0;
  for (let at = 0; at < words.count; at++) {
    const from = words.from[at] ?? 0;
    const to = words.to[at] ?? 0;
    const bits = words.plain[at] === 1 ? TREE.bitsOf(scan.code, from, to) : bitsOfMixed(scan, from, to);
    words.bits[at] = bits;
    all |= bits;
  }
  return all;
}
