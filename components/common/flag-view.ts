import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import type { IconName } from './icon-paths.ts';

const KIND_WORDS: Record<FlagKind, MessageKey> = {
  obscene: 'flag_obscene',
  insult: 'flag_insult',
  threat: 'flag_threat',
  vulgar: 'flag_vulgar',
};

/** What the second half of a mark says of a comment's form. */
export type FlagView = {
  icon: IconName;
  tone: 'flag' | 'protected';
  words: string;
  /** The same for who does not see the mark. */
  label: string;
  /** The end of `words` that is enough beside the icon; null where all of them are needed. */
  core: string | null;
};

/** A kind of flag in words: «мат», «оскорбление», «угроза», «грубость». */
export function sayFlagKind(kind: FlagKind): string {
  return say(KIND_WORDS[kind]);
}

/** True for criticism without a flag: it is answered, and no way leads from it to a removal. */
export function isGuarded({ flags, protected: signs }: Pick<Verdict, 'flags' | 'protected'>): boolean {
  return signs.length > 0 && flags.length === 0;
}

/** What the mark of a comment says of its form: «мат, угроза»; criticism without a flag is protected. */
export function flagView(verdict: Pick<Verdict, 'flags' | 'protected'>): FlagView | null {
  if (isGuarded(verdict)) {
    const words = say('flag_protected');
    return {
      icon: 'shield',
      tone: 'protected',
      words,
      label: say('desk_protected'),
      core: say('flag_protected_short'),
    };
  }
  if (verdict.flags.length === 0) return null;
  const words = [...new Set(verdict.flags.map(({ kind }) => sayFlagKind(kind)))].join(', ');
  return { icon: 'flag', tone: 'flag', words, label: words, core: null };
}
