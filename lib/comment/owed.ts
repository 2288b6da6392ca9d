import type { CommentState } from './state.ts';

/** What tells whether a comment waits for an answer. */
type Owed = {
  state: CommentState;
  /** True when its author asked again: the later question is counted instead. */
  reopened: boolean;
  /** `open`: it was removed for its form, and its question remains. */
  removal?: { open: boolean } | null;
};

/** True for a comment that waits for an answer: one count for the board, the dashboard and the popup. */
export function isOwed({ state, reopened, removal }: Owed): boolean {
  return (state === 'unanswered' && !reopened) || (state === 'gone' && removal?.open === true);
}
