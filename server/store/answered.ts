import { z } from 'zod';
import { commentPersonalSchema, eventDataSchemas } from '~/lib/log/event.ts';
import type { Incident } from '~/server/incident/incident.ts';
import type { Runner } from '~/server/postgres/connect.ts';
import { readIncident } from './incidents.ts';

/** Which comments are looked at; null where any are meant. */
export type AnsweredFilter = {
  page: string | null;
  /** ISO 8601: nothing that changed last before it. */
  since: string | null;
  comments: readonly string[] | null;
};

/** The words of one answer, as far as they are kept; null where they are not. */
export type Reply = { answer: string; text: string | null; addressee: string | null; photo: boolean };

/** A comment with the words of the answers to it that stand. */
export type Answered = { changedSeq: number; incident: Incident; replies: Reply[] };

/**
 * Gives comments that were answered with the words of their answers, the one that changed last first, before number
 * `before` (null: from the last).
 */
export async function listAnswered(
  runner: Runner,
  organisation: string,
  before: number | null,
  limit: number,
  { page, since, comments }: AnsweredFilter,
): Promise<Answered[]> {
  const rows = await runner`
    select * from incidents
    where organisation_id = ${organisation} and answers <> '[]'
      ${before === null ? runner`` : runner`and changed_seq < ${before}`}
      ${page === null ? runner`` : runner`and page = ${page}`}
      ${since === null ? runner`` : runner`and updated_at >= ${since}`}
      ${comments === null ? runner`` : runner`and ext_key in ${runner([...comments])}`}
    order by changed_seq desc limit ${limit}`;
  const found = rows.map(readIncident);
  const standing = found.flatMap(({ incident }) => standingAnswers(incident));
  const words = await wordsOf(runner, organisation, standing);
  return found.map(({ changedSeq, incident }) => ({
    changedSeq,
    incident,
    replies: standingAnswers(incident).map(
      (answer) => words.get(answer) ?? { answer, text: null, addressee: null, photo: false },
    ),
  }));
}

function standingAnswers({ answers }: Incident): string[] {
  return answers.flatMap(({ answer, gone }) => (gone ? [] : answer));
}

const rowSchema = z.object({ key: z.string(), body: z.string(), fields: z.string() }).transform((row) => {
  const { at, data } = z
    .object({ at: z.string(), data: eventDataSchemas['comment.seen'] })
    .parse(JSON.parse(row.body));
  const { text, addressee } = commentPersonalSchema.parse(JSON.parse(row.fields));
  const photo = data.attachments.includes('photo');
  return { at, reply: { answer: row.key, text, addressee, photo } };
});

/** What each of these answers says by the newest event that still has its words. */
async function wordsOf(
  runner: Runner,
  organisation: string,
  keys: readonly string[],
): Promise<Map<string, Reply>> {
  const newest = new Map<string, { at: string; reply: Reply }>();
  if (keys.length === 0) return new Map();
  const organisations = keys.map(() => organisation);
  const rows = await runner`
    select e.key, e.body, p.fields
    from unnest(${organisations}::text[], ${[...keys]}::text[]) as wanted (organisation_id, key)
    join events e on e.organisation_id = wanted.organisation_id and e.key = wanted.key
    join event_personal p on p.organisation_id = e.organisation_id and p.event_id = e.id
    where e.type in ('comment.seen', 'comment.changed')`;
  for (const row of rows) {
    const told = rowSchema.parse(row);
    const known = newest.get(told.reply.answer);
    if (!known || known.at <= told.at) newest.set(told.reply.answer, told);
  }
  return new Map([...newest].map(([key, { reply }]) => [key, reply]));
}
