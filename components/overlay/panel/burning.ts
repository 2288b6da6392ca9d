import { stateView } from '~/components/common/state-view.ts';
import type { Verdict } from '~/lib/log/verdict.ts';

/** True when a comment cannot wait: an emergency, overdue, or with most of its time gone (LOOK: red). */
export function burns(verdict: Verdict, now: number): boolean {
  return verdict.urgent !== null || stateView(verdict, now).tone === 'late';
}
