import { Icon } from './icon.tsx';
import type { ClaimView } from './say-claim.ts';

/** Who answers a comment now, in a line about it; nothing where nobody does. */
export function ClaimNote({ claim }: { claim: ClaimView | null }) {
  if (!claim) return null;
  return (
    <span class="claim" data-mine={claim.mine || undefined}>
      <Icon name="pen" />
      {claim.words}
    </span>
  );
}
