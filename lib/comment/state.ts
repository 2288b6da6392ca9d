/**
 * What is observed about one comment (the public values of `data-otklik-state`).
 * `answered-elsewhere`: another listed official page answered; `unknown`: the answer could
 * stand in a part of the thread that is not loaded.
 */
export const COMMENT_STATES = [
  'unanswered',
  'interim',
  'answered',
  'answered-elsewhere',
  'courtesy',
  'none',
  'own',
  'gone',
  'unknown',
] as const;

export type CommentState = (typeof COMMENT_STATES)[number];
