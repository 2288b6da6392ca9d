import { type Draft, draftOf } from '~/lib/answer/draft.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import type { Example } from '~/lib/answer/rule.ts';
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
