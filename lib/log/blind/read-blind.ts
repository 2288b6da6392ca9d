import type { z } from 'zod';
import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { AnswerRow, CommentRow, PageKey } from '~/lib/log/rows.ts';
import { blindEventSchemas, type Drawn, type Marks } from './blind-events.ts';

/** Answers that were drawn at once, with what was found of them so far. */
export type Draw = z.infer<(typeof blindEventSchemas)['blind.drawn']> & {
  /** Id of its event. */
  id: string;
  /** ISO 8601 by the clock of the device. */
  at: string;
  /** Null: of all pages. */
  page: PageKey | null;
  /** By the key of the answer. */
  marks: ReadonlyMap<string, Marks>;
};

/** What the log holds of a drawn answer; what is not there any more is undefined. */
export type DrawnRows = Drawn & {
  question: CommentRow | undefined;
  reply: CommentRow | undefined;
  given: AnswerRow | undefined;
};

/** Every draw of this log in the order in which they were made; fit for `observe`. */
export async function readDraws(): Promise<Draw[]> {
  const events = await database.events.where('type').anyOf('blind.drawn', 'blind.judged').toArray();
  return drawsOf(events.sort((one, other) => one.seq - other.seq));
}

/** The comments behind drawn answers, in their order; fit for `observe`. */
export async function readDrawn(drawn: readonly Drawn[]): Promise<DrawnRows[]> {
  const { comments, answers } = database;
  return database.transaction('r', comments, answers, async () => {
    const [questions, replies, given] = await Promise.all([
      comments.bulkGet(drawn.map(({ comment }) => comment)),
      comments.bulkGet(drawn.map(({ answer }) => answer)),
      answers.bulkGet(drawn.map(({ comment, answer }) => `${comment}>${answer}`)),
    ]);
    return drawn.map((keys, index) => ({
      ...keys,
      question: questions[index],
      reply: replies[index],
      given: given[index],
    }));
  });
}

/** Puts draws together from their events in order; what was found last of an answer counts. */
export function drawsOf(events: readonly LogEvent[]): Draw[] {
  const draws = new Map<string, Draw & { marks: Map<string, Marks> }>();
  for (const { id, at, page, type, data } of events) {
    if (type === 'blind.drawn') {
      const told = blindEventSchemas[type].safeParse(data);
      if (told.success) draws.set(id, { ...told.data, id, at, page, marks: new Map() });
    } else if (type === 'blind.judged') {
      const told = blindEventSchemas[type].safeParse(data);
      if (told.success) judge(draws.get(told.data.draw)?.marks, told.data.answer, told.data.marks);
    }
  }
  return [...draws.values()];
}

function judge(known: Map<string, Marks> | undefined, answer: string, marks: Marks | null): void {
  if (marks === null) known?.delete(answer);
  else known?.set(answer, marks);
}
