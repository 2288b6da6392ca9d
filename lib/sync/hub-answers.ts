import { type TeamAnswered, teamAnsweredSchema } from '~/lib/log/team/answered-schema.ts';
import { callHub } from './hub-request.ts';

/** So many comments the hub looks through for one answer of its own. */
const PORTION = 500;

/** Which answered comments are meant: with these words, of this page, changed since (ISO 8601). */
export type AnswersAsked = { text?: string; page?: string; since?: string };

/** Answered comments of the team, the latest change first; `next` asks for those before. */
export type AnswersPortion = { answered: TeamAnswered[]; next: string; more: boolean };

/**
 * A hub as far as the words of the team's answers go; `token` is that of a supervisor's device. Everything here throws
 * TargetError.
 */
export function hubAnswers({ url, token }: { url: string; token: string }) {
  const get = async (query: URLSearchParams): Promise<AnswersPortion> => {
    const headers = { authorization: `Bearer ${token}` };
    const path = `/v1/answers?${query}`;
    const page = await callHub({ url, method: 'GET', path, headers }, teamAnsweredSchema);
    return { answered: page.answered, next: page.next_cursor, more: page.more };
  };
  const portion = (before: string | null, asked: AnswersAsked) =>
    get(new URLSearchParams({ ...asked, limit: String(PORTION), ...(before !== null && { before }) }));
  return {
    portion,
    /** All of them. */
    async all(asked: AnswersAsked): Promise<TeamAnswered[]> {
      const all: TeamAnswered[] = [];
      for (let before: string | null = null; ; ) {
        const { answered, next, more } = await portion(before, asked);
        all.push(...answered);
        if (!more) return all;
        before = next;
      }
    },
    /** Those of some comments by their keys, at most 20. */
    async named(comments: readonly string[]): Promise<TeamAnswered[]> {
      if (comments.length === 0) return [];
      return (await get(new URLSearchParams(comments.map((key) => ['comment', key])))).answered;
    },
  };
}
