import type { VerdictFlag } from '~/lib/log/verdict.ts';
import type { DeskState } from './desk-state.ts';
import { isSame } from './shown.ts';

/** What a person says of a flag: that it is a breach, or that it is none. Either can be taken back by the other. */
export function createFlagDecision({ host, shown, still, ask, took }: DeskState) {
  return async (flag: VerdictFlag, decision: 'confirm' | 'dismiss'): Promise<void> => {
    const key = shown()?.key;
    if (key === undefined) return;
    const { confirmed: _, ...span } = flag;
    const request = { key, flag: span };
    const done = await ask(
      decision === 'confirm' ? host.reach('flag.confirm', request) : host.reach('flag.dismiss', request),
    );
    const now = shown();
    if (!done || !now || !still(key)) return;
    const dismissed = now.dismissed.filter((known) => !isSame(known, flag));
    took(done.verdict, {
      flags: now.flags.map((known) =>
        isSame(known, flag) ? { ...known, confirmed: decision === 'confirm' } : known,
      ),
      dismissed: decision === 'dismiss' ? [...dismissed, span] : dismissed,
    });
  };
}
