import { isSameAuthor } from './author.ts';
import { byTime } from './order.ts';
import { type PostContext, targetsOf } from './targets.ts';
import type { ThreadComment } from './thread-comment.ts';

/** What the thread tells of one comment. */
export type ThreadFacts = {
  /** The first answer; one by the page itself goes before one by another official page. */
  answeredBy: { key: string; voice: 'page' | 'official' } | null;
  /** Every official comment that answers it, in the order of the thread; absent where nothing is known. */
  answers?: readonly { key: string; voice: 'page' | 'official' }[];
  /** True when the same person asked again afterwards and was not answered yet. */
  reopened: boolean;
  /** True when something of its thread is not loaded. */
  partial: boolean;
};

/** An official comment, its place in the thread and the citizens' comments it answers. */
type Word = {
  comment: ThreadComment;
  voice: 'page' | 'official';
  at: number;
  targets: readonly ThreadComment[];
};

/**
 * Who answered whom, by key, from all known comments of ONE post in order of arrival. An official
 * comment answers by its reply id; else, in its thread, the nearest earlier comment of the person it
 * addresses; else every citizen's comment since the official word before it. Another community, or a
 * person who bears the page's name, answers nothing (issue 2, «Who answered whom»; product.md §6).
 */
export function judgeThreads(comments: readonly ThreadComment[]): Map<string, ThreadFacts> {
  const post = contextOf(comments);
  const threads = threadsOf(comments).map((thread) => ({ thread, words: wordsOf(thread, post) }));
  const answers = answersByTarget(threads.flatMap(({ words }) => words));
  const facts = new Map<string, ThreadFacts>();
  for (const { thread, words } of threads) {
    const partial = thread.some((comment) => comment.partial);
    for (const comment of thread) {
      const given = answers.get(comment.key) ?? [];
      const answer = given.find((word) => word.comment.voice === 'page') ?? given[0];
      const reopened = given[0] !== undefined && isOpenAgain(comment, given[0], thread, words);
      const answeredBy = answer === undefined ? null : glance(answer);
      facts.set(comment.key, { answeredBy, answers: given.map(glance), reopened, partial });
    }
  }
  return facts;
}

function contextOf(comments: readonly ThreadComment[]): PostContext {
  const names = new Map(
    comments.map(({ author }) => [JSON.stringify([author.id, author.slug, author.name]), author]),
  );
  return { byId: new Map(comments.map((comment) => [comment.id, comment])), authors: [...names.values()] };
}

function threadsOf(comments: readonly ThreadComment[]): ThreadComment[][] {
  const threads = new Map<string, ThreadComment[]>();
  for (const comment of comments) {
    const thread = threads.get(comment.thread);
    if (thread === undefined) threads.set(comment.thread, [comment]);
    else thread.push(comment);
  }
  return [...threads.values()].map((thread) => thread.sort(byTime));
}

/** Official words of one thread with what they answer; deleted ones are no words any more. */
function wordsOf(thread: readonly ThreadComment[], post: PostContext): Word[] {
  const words: Word[] = [];
  for (const [at, comment] of thread.entries()) {
    if (comment.voice === 'citizen' || comment.deleted) continue;
    const earlier = thread.slice(0, at);
    words.push({ comment, at, voice: comment.voice, targets: targetsOf(comment, earlier, words, post) });
  }
  return words;
}

function answersByTarget(words: readonly Word[]): Map<string, Word[]> {
  const answers = new Map<string, Word[]>();
  for (const word of words) {
    for (const { key } of word.targets) answers.set(key, [...(answers.get(key) ?? []), word]);
  }
  return answers;
}

function glance({ comment, voice }: Word): NonNullable<ThreadFacts['answeredBy']> {
  return { key: comment.key, voice };
}

/** True when the author asked again after the answer and no official word has spoken to them since. */
function isOpenAgain(
  comment: ThreadComment,
  answer: Word,
  thread: readonly ThreadComment[],
  words: readonly Word[],
): boolean {
  const answeredAt = Math.max(thread.indexOf(answer.comment), thread.indexOf(comment));
  const lastWordAt =
    words.findLast((word) => word.targets.some((target) => isBySame(target, comment)))?.at ?? -1;
  return thread.some(
    (later, at) =>
      at > answeredAt && at > lastWordAt && isCitizens(later) && later.asks && isBySame(later, comment),
  );
}

function isBySame(one: ThreadComment, other: ThreadComment): boolean {
  return isSameAuthor(one.author, other.author);
}

function isCitizens(comment: ThreadComment): boolean {
  return comment.voice === 'citizen' && !comment.deleted;
}
