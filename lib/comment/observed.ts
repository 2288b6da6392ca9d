import type { Voice } from './author.ts';
import type { CommentState } from './state.ts';
import type { ThreadFacts } from './threads.ts';

/**
 * The state that was observed, with nothing decided by duty or by a person. A reopened comment is
 * unanswered again; where a part of the thread is not loaded, no answer seen means `unknown`. Another
 * listed official page's own comment owes and is owed nothing: `none`.
 */
export function observedState(comment: { voice: Voice; deleted: boolean }, facts: ThreadFacts): CommentState {
  if (comment.deleted) return 'gone';
  if (comment.voice !== 'citizen') return comment.voice === 'page' ? 'own' : 'none';
  if (facts.answeredBy === null || facts.reopened) return facts.partial ? 'unknown' : 'unanswered';
  return facts.answeredBy.voice === 'page' ? 'answered' : 'answered-elsewhere';
}
