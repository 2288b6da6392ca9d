import type { Draft } from './draft.ts';
import type { Span } from './level.ts';
import type { Reading } from './reading.ts';

/** How much a finding weighs. None of them stops sending (answers.md §1). */
export type Level = 'must' | 'should' | 'hint';

/** What a rule cares for. */
export type RuleGroup = 'person' | 'answer' | 'promise' | 'plain' | 'tone' | 'safety';

/** One place that a rule found. */
export type Found = Span & {
  /** Other than the level of the rule. */
  level?: Level;
  /** Which of the rule's sentences is said, when it has several: `coach_say_<rule>_<variant>`. */
  variant?: string;
  /** Values for `$1`… of that sentence. */
  values?: readonly string[];
  /** Words to use instead: words, never a sentence. An empty one means: leave it out. */
  expected?: readonly string[];
  /** A fact to ask for, where no word helps: `coach_ask_<fact>`. */
  ask?: Fact;
};

/** Facts that an answer may lack; the questions are texts `coach_ask_<fact>`. */
export type Fact =
  | 'when'
  | 'who'
  | 'what'
  | 'where'
  | 'why'
  | 'step'
  | 'contact'
  | 'photo'
  | 'scope'
  | 'personal';

/** An answer that shows a rule at work; what is not given is like `EXAMPLE` of tests/answer. */
export type Example =
  | string
  | ({ text: string } & Partial<Omit<Draft, 'text' | 'earlier'>> & { earlier?: readonly string[] });

/** A rule of the coach. */
export type Rule = {
  id: string;
  group: RuleGroup;
  level: Level;
  /** Key of the text that says why, shown on «почему?». */
  why: string;
  /** The public rule or study it rests on. */
  source: string;
  find: (reading: Reading, draft: Draft) => readonly Found[];
  /** Answers that pass and answers that do not; they run as its tests. */
  good: readonly Example[];
  bad: readonly Example[];
};
