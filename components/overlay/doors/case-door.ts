import type { CaseHost } from '~/components/overlay/case/case-host.ts';
import { createLazyPart } from './lazy-part.ts';
import { loadPart } from './parts.ts';

/** The way to the card of a comment: its script is loaded when one is opened for the first time. */
export function createCaseDoor(host: CaseHost) {
  const card = createLazyPart(() => loadPart('triage'), host);
  return {
    async open(key: string) {
      if (host.verdict(key)?.triage) (await card.bring())?.open(key);
    },
    heard: () => card.here()?.heard(),
    refresh: () => card.here()?.refresh(),
    close: () => card.here()?.close(),
  };
}
