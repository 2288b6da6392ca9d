import { check } from '~/lib/answer/check.ts';
import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import type { Example } from '~/lib/answer/rule.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';

/** The Wednesday on which the reference reckons its days. */
export const TODAY = '2026-11-18';

/** A draft of which a test says only what matters: an answer to Елена, who told of a pit, by the reply button. */
export function exampleDraft(example: Example): Draft {
  const known = typeof example === 'string' ? { text: example } : example;
  const { earlier, ...rest } = known;
  return draftOf({
    comment: 'На Ленина, 12 яма.',
    author: 'Елена',
    today: TODAY,
    obscene: (text) => findFlags(text).flags.filter(({ kind }) => kind === 'obscene' || kind === 'insult'),
    ...rest,
    ...(earlier === undefined ? {} : { earlier: earlierAnswers(earlier.map((text) => ({ text }))) }),
  });
}

/**
 * What one rule says of an answer, a finding a line: the words underlined («—» where something is missing),
 * then «[variant]», «(level)» where it is not the rule's own, «$values», «→ words to use», «?fact to ask for».
 */
export function told(id: string, example: Example): string[] {
  const draft = exampleDraft(example);
  const own = RULES.find((rule) => rule.id === id)?.level;
  return check(draft)
    .filter(({ rule }) => rule === id)
    .map(({ start, end, variant, level, values, expected, ask }) =>
      [
        end === 0 ? '—' : draft.text.slice(start, end),
        variant === undefined ? '' : ` [${variant}]`,
        level === own ? '' : ` (${level})`,
        values === undefined ? '' : ` $${values.join(', ')}`,
        expected === undefined ? '' : ` → ${expected.join(', ') || 'nothing'}`,
        ask === undefined ? '' : ` ?${ask}`,
      ].join(''),
    );
}

/** Examples of rules, each with the lines that `told` gives of it; none where the rule leaves it alone. */
export type Told = Readonly<Record<string, readonly (readonly [Example, ...string[]])[]>>;

/** The rows of such a table: the rule, the example and the lines. */
export const toldRows = (told: Told) =>
  Object.entries(told).flatMap(([rule, examples]) =>
    examples.map(([example, ...lines]) => [rule, example, lines] as const),
  );
