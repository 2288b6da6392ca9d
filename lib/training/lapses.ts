import { shortDigest } from '~/lib/comment/digest.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { PracticeRow } from '~/lib/log/training/practice-row.ts';

/** What stands for the drill of a remark that a supervisor made about a real answer. */
const REMARK = 'remark';

/** Which rule of the trainer practises what a rule of the coach is about. */
const GROUND_OF: Readonly<Record<string, string>> = {
  greeting: 'person',
  name: 'person',
  'wrong-name': 'person',
  gender: 'person',
  'reply-button': 'person',
  vy: 'person',
  warm: 'courtesy',
  'no-main-answer': 'pyramid',
  'empty-reply': 'pyramid',
  question: 'pyramid',
  'place-named': 'pyramid',
  contact: 'contact',
  photo: 'photo',
  'promise-no-date': 'promise',
  'vague-deadline': 'promise',
  'deadline-past': 'promise',
  'promise-count': 'promise',
  'day-off': 'promise',
  weekday: 'promise',
  'interim-no-date': 'interim',
  repeat: 'again',
  blame: 'tone',
  shout: 'tone',
  obscene: 'tone',
  'rating-request': 'tone',
  'personal-data': 'personal-data',
  'third-party-data': 'personal-data',
  stamp: 'plain',
  kanc: 'plain',
  'law-name': 'plain',
  'org-name': 'plain',
  'long-sentence': 'plain',
  'noun-chain': 'plain',
  'participle-run': 'plain',
  abbreviation: 'plain',
  passive: 'plain',
  length: 'plain',
  readability: 'plain',
};

/** The rule of the trainer by which a rule of the coach is practised; null for one that this build does not know. */
export function groundOf(rule: string): string | null {
  return GROUND_OF[rule] ?? null;
}

/**
 * What a remark says of the rules it names, for the schedule alone: each failed at the moment of the remark. The same
 * remark gives the same ids, so it counts once however often it is told.
 */
export function lapsesOf({
  id,
  decidedAt,
  rules,
}: Pick<PracticeRow, 'id' | 'decidedAt' | 'rules'>): Attempt[] {
  const grounds = new Set(rules.flatMap((rule) => groundOf(rule) ?? []));
  return [...grounds].map((ground) => ({
    // The random part of the sending's id with a digest of the rule in the place of its end.
    id: `${id.slice(0, 24)}${shortDigest(ground).slice(0, 12)}`,
    at: decidedAt,
    case: REMARK,
    ground,
    drill: REMARK,
    right: false,
    falseRemoval: false,
    ms: 0,
    timed: false,
  }));
}

/** True for what a remark told: it brings a rule back sooner and is no case that was done. */
export function isLapse({ drill }: Pick<Attempt, 'drill'>): boolean {
  return drill === REMARK;
}
