import type { Case, CaseHost } from './case/case.tsx';
import { loadPart } from './parts.ts';

/** The way to the card of a comment: its script is loaded when one is opened for the first time. */
export function createCaseDoor(host: CaseHost) {
  let coming: Promise<Case | null> | null = null;
  let card: Case | null = null;
  return {
    async open(key: string) {
      if (!host.verdict(key)?.triage) return;
      coming ??= loadPart('triage').then((create) => create?.(host) ?? null);
      card = await coming;
      // Nobody answered: the next press tries again.
      if (!card) coming = null;
      card?.open(key);
    },
    heard: () => card?.heard(),
    heardTeam: () => card?.heardTeam(),
    close: () => card?.close(),
  };
}
