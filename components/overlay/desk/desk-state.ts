import { say } from '~/lib/locale/say.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import type { DeskHost } from './desk-host.ts';
import type { Shown } from './shown.ts';

/** What the background answers to a decision. */
type Answer = { ok: true } | { ok: false; reason: string };

export type DeskState = ReturnType<typeof createDeskState>;

/** What the card shows, and the one way to change it. */
export function createDeskState(host: DeskHost, draw: () => void) {
  let shown: Shown | null = null;

  const set = (next: Shown | null) => {
    shown = next;
    draw();
  };

  const change = (part: Partial<Shown>) => set(shown && { ...shown, ...part });

  return {
    host,
    shown: () => shown,
    set,
    change,
    /** True while the card speaks of this comment: it may have been closed while the background worked. */
    still: (key: string) => shown?.key === key,
    /** Waits for one decision to be acknowledged; tells in words when it was not written down. */
    async ask<Good extends { ok: true }>(
      asking: Promise<Good | Extract<Answer, { ok: false }> | null>,
    ): Promise<Good | null> {
      change({ busy: true, told: null });
      const answer = await asking;
      change({ busy: false });
      if (answer?.ok) return answer;
      change({ told: answer === null ? say('desk_unreachable') : answer.reason });
      return null;
    },
    /** Takes over what the background decided, on the page too. */
    took(verdict: Verdict, part: Partial<Shown> = {}) {
      host.show(verdict);
      change({ verdict, ...part });
    },
  };
}
