import { RULES } from '~/lib/answer/rules.ts';
import type { Share } from '~/lib/report/share.ts';
import type { CheckedAnswer } from './answer-check.ts';

/** How often answers kept one rule of the coach, and sentences without names that broke it. */
export type RuleKept = { rule: string; kept: Share; examples: string[] };

/** How a page wrote: counted over the answers that stand on it, whoever wrote them. */
export type AnswerQuality = {
  n: number;
  /** Rules that some answer broke and those that every answer is asked for, in the order of the coach. */
  rules: RuleKept[];
  /** Answers that repeat at least half of an answer given before, the same true answer to neighbours left out. */
  repeated: Share;
};

/** Told even where everybody keeps them: greeting, name, the point first, no empty words, plain words, no template. */
const ALWAYS: ReadonlySet<string> = new Set([
  'greeting',
  'name',
  'question',
  'no-main-answer',
  'empty-reply',
  'kanc',
  'repeat',
]);
const EXAMPLES = 3;
/** A sentence longer than this is read by nobody at a seminar. */
const LONGEST = 300;

/** Adds up what the rules said of each answer. */
export function answerQuality(checked: readonly CheckedAnswer[]): AnswerQuality {
  const broken = new Map<string, { count: number; examples: Set<string> }>();
  for (const { rule, sentence } of checked.flatMap(({ faults }) => faults)) {
    const known = broken.get(rule) ?? { count: 0, examples: new Set<string>() };
    known.count += 1;
    if (sentence !== null && sentence.length <= LONGEST && known.examples.size < EXAMPLES) {
      known.examples.add(sentence);
    }
    broken.set(rule, known);
  }
  const n = checked.length;
  return {
    n,
    rules: RULES.filter(({ id }) => ALWAYS.has(id) || broken.has(id)).map(({ id }) => {
      const { count = 0, examples = [] } = broken.get(id) ?? {};
      return { rule: id, kept: { part: n - count, of: n }, examples: [...examples] };
    }),
    repeated: { part: checked.filter(({ repeated }) => repeated).length, of: n },
  };
}
