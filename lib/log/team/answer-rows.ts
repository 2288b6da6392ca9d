import { hasWords } from '~/lib/log/blind/draw.ts';
import type { DrawnRows } from '~/lib/log/blind/read-blind.ts';
import { database } from '~/lib/log/database.ts';
import type { Laws } from '~/lib/log/judge/laws.ts';
import type { AnswerRow, CommentRow } from '~/lib/log/rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { TeamAnswered } from './answered-schema.ts';
import { answerRow, judgeIncident, rowOf } from './judge-incident.ts';

/** A comment that the hub found, as a line of the queue, and what was answered to it. */
export type FoundLine = { item: QueueItem; said: string };

/** Found comments as lines of the queue, judged as those are that the board lists. */
export async function foundLines(answered: readonly TeamAnswered[], laws: Laws): Promise<FoundLine[]> {
  const decided = await database.teamDecided.bulkGet(answered.map(({ incident }) => incident.ext_key));
  return answered.map(({ incident, replies }, place) => ({
    item: { ...judgeIncident(incident, decided[place], undefined, laws), elsewhere: true },
    said: replies.flatMap(({ text }) => text ?? []).join('\n'),
  }));
}

/** Answers of the team whose words, and those of the comment, the hub still has: they may be drawn. */
export function drawable(answered: readonly TeamAnswered[]): AnswerRow[] {
  return answered.flatMap((one) =>
    rowsOf(one).flatMap(({ question, reply, given }) =>
      hasWords(question) && hasWords(reply) && given ? given : [],
    ),
  );
}

/** Drawn answers with what the hub tells of those that this log does not have. */
export function withTold(drawn: readonly DrawnRows[], told: readonly TeamAnswered[]): DrawnRows[] {
  const known = new Map(told.flatMap(rowsOf).map((rows) => [`${rows.comment}>${rows.answer}`, rows]));
  return drawn.map((rows) => {
    const one = known.get(`${rows.comment}>${rows.answer}`);
    if (!one || isWhole(rows)) return rows;
    return { ...rows, question: one.question, reply: one.reply, given: one.given };
  });
}

/** Whether the words of both are in this log. */
export function isWhole({ question, reply }: DrawnRows): boolean {
  return hasWords(question) && hasWords(reply);
}

/** The answers to one comment as rows of a log. */
function rowsOf({ incident, replies }: TeamAnswered): DrawnRows[] {
  const question = rowOf(incident, undefined);
  return incident.answers.flatMap((answer, place) => {
    const words = replies.find((reply) => reply.answer === answer.answer);
    if (answer.gone || !words) return [];
    const reply: CommentRow = {
      ...answerRow(question, answer, place),
      text: words.text ?? '',
      addressee: words.addressee,
      attachments: words.photo ? ['photo'] : [],
    };
    const given: AnswerRow = {
      id: `${question.key}>${answer.answer}`,
      comment: question.key,
      answer: answer.answer,
      page: question.page,
      by: answer.by,
      postedAt: answer.posted_at,
      precision: answer.posted_precision,
      noticedAt: answer.noticed_at,
      minutes: null,
      gone: false,
      stands: 1,
      ...(answer.interim && { interim: true }),
    };
    return [{ comment: question.key, answer: answer.answer, question, reply, given }];
  });
}
