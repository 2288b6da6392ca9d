import { sayExactly } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { sayFacts, type Teller } from './say-facts.ts';
import { sayKinds } from './words.ts';

/** The evidence as a text to paste into a letter: the words as seen, every fact, the neighbours, the digest. */
export function sayEvidence(one: RemovalCase, teller: Teller): string {
  const { snapshot, text } = one;
  const flags = snapshot && text !== null ? snapshot.flags : [];
  return [
    say('audit_case'),
    '',
    text === null ? say('audit_text_unknown') : `«${text}»`,
    ...flags.map((flag) =>
      say('audit_copy_flag', (text ?? '').slice(flag.start, flag.end), sayKinds([flag.kind]), flag.rule),
    ),
    '',
    ...sayFacts(one, teller).map(({ name, value }) => `${name}: ${value}`),
    ...(snapshot
      ? [
          `${say('audit_lexicon')}: ${snapshot.lexicon}`,
          '',
          `${say('audit_context')}:`,
          ...snapshot.context.map(
            ({ author, text: said, postedAt }) =>
              `${author || say('audit_context_citizen')}${postedAt === null ? '' : `, ${sayExactly(postedAt, 'minute')}`}: ${said}`,
          ),
          '',
          `${say('audit_proof')}: ${snapshot.hash}`,
        ]
      : [say('audit_no_snapshot')]),
    say('audit_proof_is'),
  ].join('\n');
}
