import type { Claim } from '~/lib/comment/claim.ts';
import { LASTS_MS } from '~/lib/comment/claim.ts';
import type { ComposerHost } from './composer-host.ts';

/** While somebody types, colleagues hear of it this often, ms. */
const SIGN_MS = 30_000;

/**
 * Tells the team that this answer is being written: from the opening of the composer on, while its author
 * types, and no longer than a claim lasts after the last key. A hub that does not answer keeps nobody from
 * writing.
 */
export function createClaimKeeper(reach: ComposerHost['reach']) {
  let key: string | null = null;
  let told = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const ask = async (over: string | null): Promise<Claim | null> => {
    if (key === null) return null;
    told = Date.now();
    clearTimeout(idle);
    idle = setTimeout(rest, LASTS_MS.writing);
    const answer = await reach('claim.take', { key, doing: 'writing', over });
    return answer && !answer.ok ? answer.held : null;
  };

  const letGo = (why: 'idle' | 'cancelled') => {
    clearTimeout(idle);
    if (key !== null) void reach('claim.release', { key, why });
  };

  const rest = () => {
    told = 0;
    letGo('idle');
  };

  const close = (keep: boolean) => {
    if (keep) clearTimeout(idle);
    else letGo('cancelled');
    key = null;
  };

  return {
    open(next: string) {
      if (key !== null && key !== next) close(false);
      key = next;
      void ask(null);
    },
    /** The author types. */
    sign() {
      if (Date.now() - told >= SIGN_MS) void ask(null);
    },
    /** Asks once more who writes; the colleague's claim, or null where the answer is ours to give. */
    ask,
    /** @param keep true when the answer is on its way: the claim ends when it is seen, or runs out. */
    close,
    /** The page goes away under the composer. */
    leave: () => letGo('cancelled'),
  };
}
