import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { FlagKind } from '~/lib/moderation/flag.ts';
import { dutyOf } from '~/lib/triage/duty.ts';
import { urgentSign } from '~/lib/triage/urgency.ts';
import type { CaseOf, Deed } from './case.ts';

type Classified = CaseOf<'classify'>;
type Fault = 'flags' | 'rule' | 'duty' | 'urgent' | 'differs';

/** Rules of the default set that forbid a form which the detector knows; others a person alone applies. */
const KIND_OF_RULE: Readonly<Record<string, FlagKind>> = {
  '2.1': 'obscene',
  '2.2': 'insult',
  '2.3': 'threat',
};

const OWES: ReadonlySet<Deed> = new Set<Deed>(['emergency', 'answer', 'answer-remove']);
const REMOVES: ReadonlySet<Deed> = new Set<Deed>(['remove', 'answer-remove']);

/** Whether a deed takes the comment away. */
export function removes(deed: Deed): boolean {
  return REMOVES.has(deed);
}

/**
 * Where the labels of a case and the product part. Flags and removals are never excused: criticism that the
 * detector flags is a fault of the product. A case that says `differs` must differ in duty or urgency.
 */
export function judgeFault(each: Classified): Fault | null {
  if (!sameFlags(each)) return 'flags';
  if (!fitsRule(each)) return 'rule';
  const fault = dutyFault(each);
  if (each.differs === undefined) return fault;
  return fault === null ? 'differs' : null;
}

function sameFlags({ comment, flags }: Classified): boolean {
  const found = findFlags(comment).flags.map(
    ({ kind, start, end }) => `${kind} ${comment.slice(start, end)}`,
  );
  return found.join('\n') === flags.map(({ kind, words }) => `${kind} ${words}`).join('\n');
}

/** A removal cites a rule; by a rule of form only what bears its flag is removed, and by none what bears none. */
function fitsRule({ answer: { do: deed, rule }, flags }: Classified): boolean {
  if (!removes(deed)) return rule === undefined && (flags.length === 0 || deed === 'emergency');
  if (rule === undefined || rule === '1.1') return false;
  const kind = KIND_OF_RULE[rule];
  return kind === undefined || flags.some((flag) => flag.kind === kind);
}

function dutyFault({
  answer: { do: deed },
  comment,
  attachments = [],
}: Classified): 'duty' | 'urgent' | null {
  if ((urgentSign(comment) !== null) !== (deed === 'emergency')) return 'urgent';
  const { duty } = dutyOf(comment, attachments);
  if (OWES.has(deed)) return duty === 'must' ? null : 'duty';
  return deed === 'courtesy' && duty !== 'courtesy' ? 'duty' : null;
}
