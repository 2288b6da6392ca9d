import type { FlagKind } from './flag.ts';
import type { PageRule } from './page-rules.ts';

/**
 * One part of a warning. `given` is what is known (a name, the rule, the next measure); an empty one is
 * left to the moderator, with a `cue` that asks for it: the product never writes the sentence.
 */
export type WarningPart = {
  part: 'name' | 'breach' | 'rule' | 'ask' | 'next';
  given: string;
  cue: string;
};

const BREACH: Readonly<Record<FlagKind, string>> = {
  obscene: 'нецензурное слово',
  insult: 'оскорбление',
  threat: 'угроза',
  vulgar: 'грубое слово',
};

type Facts = {
  /** Name as the network shows it; the first word is the form of address. */
  author: string;
  /** The flagged words, if there are any. */
  flagged: { kind: FlagKind; words: string } | null;
  rule: PageRule;
  /** The step after this warning: `24h`, `7d`, `supervisor`; null to leave it out. */
  next: string | null;
};

/**
 * Parts of a warning, put together from the rule and the flagged words; the moderator edits them. An obscene
 * word is not repeated on the page: only its first letter is.
 */
export function warningParts({ author, flagged, rule, next }: Facts): WarningPart[] {
  const [name = ''] = author.trim().split(/\s+/u);
  return [
    { part: 'name', given: name, cue: 'К кому обращаетесь' },
    { part: 'breach', given: flagged ? breachOf(flagged) : '', cue: 'Что именно нарушено' },
    { part: 'rule', given: `п. ${rule.number} правил: ${lowerFirst(rule.text)}`, cue: 'Пункт правил' },
    { part: 'ask', given: '', cue: 'О чём вы просите: убрать слово, написать иначе' },
    { part: 'next', given: nextWords(next), cue: 'Что будет при повторе' },
  ];
}

/** The parts as one text to go on with: the name, then each part on a line of its own. */
export function warningText(parts: readonly WarningPart[]): string {
  const [name, ...others] = parts.map(({ given }) => given).filter((given) => given !== '');
  return others.length > 0 ? `${name},\n${others.join('\n')}` : (name ?? '');
}

function breachOf({ kind, words }: { kind: FlagKind; words: string }): string {
  const said = kind === 'obscene' ? `${[...words][0] ?? ''}…` : words;
  return `${BREACH[kind]} «${said}»`;
}

function nextWords(step: string | null): string {
  if (step === null) return '';
  const match = /^(\d+)([hd])$/.exec(step);
  if (!match) return step === 'supervisor' ? 'при повторе — решение руководителя' : '';
  const unit = match[2] === 'h' ? 'ч' : 'дн.';
  return `при повторе — блокировка на ${match[1]} ${unit}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
