import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { ProtectedKind, ProtectedSign } from '~/lib/moderation/flag.ts';
import { asks } from '~/lib/triage/asks.ts';
import { complaintWords } from '~/lib/triage/complaint.ts';
import { urgentWords } from '~/lib/triage/urgency.ts';

/** Kinds that report something to be mended, whatever the tone. */
const MATTERS: ReadonlySet<ProtectedKind> = new Set(['complaint', 'demand']);

/**
 * True when a text asks, complains, demands or reports an emergency: then an answer is owed even after its
 * form made us remove it (product.md D4).
 */
export function hasSubstance(text: string, kinds: readonly ProtectedKind[]): boolean {
  if (kinds.some((kind) => MATTERS.has(kind))) return true;
  return asks(text) || complaintWords(text) !== null || urgentWords(text) !== null;
}

/** Kinds of protected speech in a text, sorted, each once. */
export function protectedKinds(text: string): ProtectedKind[] {
  return kindsOf(findFlags(text).protected);
}

/** Kinds of the signs, sorted, each once. */
export function kindsOf(signs: readonly ProtectedSign[]): ProtectedKind[] {
  return [...new Set(signs.map(({ kind }) => kind))].sort();
}
