import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

/** The rules of the detector (`lib/moderation/rule.ts`) in words. */
const RULE_WORDS: Readonly<Record<string, MessageKey>> = {
  'obscene.root': 'flag_rule_root',
  'obscene.no-vowel': 'flag_rule_no_vowel',
  'obscene.masked': 'flag_rule_masked',
  'obscene.latin': 'flag_rule_latin',
  'obscene.spaced': 'flag_rule_spaced',
  'obscene.torn': 'flag_rule_torn',
  'obscene.phrase': 'flag_rule_phrase',
  'insult.address': 'flag_rule_insult_address',
  'insult.you': 'flag_rule_insult_you',
  'insult.you-are': 'flag_rule_insult_you',
  'insult.like-you': 'flag_rule_insult_you',
  'insult.outright': 'flag_rule_insult_outright',
  'insult.ethnic': 'flag_rule_insult_ethnic',
  'insult.double': 'flag_rule_insult_outright',
  'insult.this': 'flag_rule_insult_this',
  'insult.name': 'flag_rule_insult_name',
  'insult.person': 'flag_rule_insult_person',
  'insult.idiom': 'flag_rule_insult_idiom',
  'insult.retort': 'flag_rule_insult_retort',
  'insult.cry': 'flag_rule_insult_cry',
  'insult.obscene-name': 'flag_rule_insult_obscene_name',
  'threat.promise': 'flag_rule_threat_promise',
  'threat.body': 'flag_rule_threat_promise',
  'threat.deed': 'flag_rule_threat_deed',
  'threat.wish': 'flag_rule_threat_wish',
  'threat.die': 'flag_rule_threat_wish',
  'threat.grave': 'flag_rule_threat_promise',
  'threat.end': 'flag_rule_threat_promise',
  'threat.hunt': 'flag_rule_threat_hunt',
  'threat.weapon': 'flag_rule_threat_weapon',
  'vulgar.root': 'flag_rule_vulgar',
};

/** Why a flag was raised, in words; a rule without words is named as it is. */
export function sayFlagRule(rule: string): string {
  const key = RULE_WORDS[rule];
  return key ? say(key) : rule;
}
