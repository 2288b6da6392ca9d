import { THREAT_BODY } from './lexicon/threat-body.ts';
import { THREAT_END } from './lexicon/threat-end.ts';
import { THREAT_GRAVE } from './lexicon/threat-grave.ts';
import { THREAT_HUNT } from './lexicon/threat-hunt.ts';
import { THREAT_WEAPON } from './lexicon/threat-weapon.ts';
import { THREAT_WISH } from './lexicon/threat-wish.ts';
import { PhraseBook } from './phrase-book.ts';

/** Phrases that threaten by themselves, by their rule. */
export const THREAT_PHRASES = new PhraseBook({
  'threat.body': THREAT_BODY,
  'threat.end': THREAT_END,
  'threat.grave': THREAT_GRAVE,
  'threat.hunt': THREAT_HUNT,
  'threat.weapon': THREAT_WEAPON,
  'threat.wish': THREAT_WISH,
});
