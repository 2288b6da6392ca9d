import type { Voice } from './author.ts';

/** What of a comment tells whether a moderator answered it as a private person. */
export type PersonalComment = {
  key: string;
  id: string;
  thread: string;
  replyTo: string | null;
  voice: Voice;
  deleted: boolean;
  /** Written from the moderator's own profile. */
  mine: boolean;
};

/**
 * Answers that a moderator gave from a personal profile: key of the answer → key of the citizen's comment
 * under which it stands. Such an answer is a mistake worth mending and answers nothing (issue 3, «Layouts»).
 * All comments of ONE post.
 */
export function personalAnswers(comments: readonly PersonalComment[]): Map<string, string> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const answers = new Map<string, string>();
  for (const comment of comments) {
    if (!comment.mine || comment.deleted || comment.thread === comment.id) continue;
    const asked = byId.get(comment.replyTo ?? comment.thread);
    if (asked && asked.voice === 'citizen' && !asked.mine && !asked.deleted)
      answers.set(comment.key, asked.key);
  }
  return answers;
}
