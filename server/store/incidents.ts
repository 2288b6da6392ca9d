import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Facts, type Incident, incidentSchema } from '~/server/incident/incident.ts';
import type { Runner } from '~/server/postgres/connect.ts';

const time = z.date().transform((date) => date.toISOString());

const rowSchema = z
  .looseObject({
    version: z.coerce.number(),
    changed_seq: z.coerce.number(),
    updated_at: time,
    published_at: time.nullable(),
    detected_at: time,
    content_at: time.nullable(),
    first_answer_at: time.nullable(),
    first_answer_noticed_at: time.nullable(),
    gone_at: time.nullable(),
    closed_at: time.nullable(),
    author_id: z.string().nullable(),
    author_name: z.string().nullable(),
    answers: z.string().transform((text): unknown => JSON.parse(text)),
  })
  .transform(({ author_id, author_name, changed_seq, ...row }) => ({
    changedSeq: changed_seq,
    incident: incidentSchema.parse({
      ...row,
      author: author_name === null ? null : { id: author_id, name: author_name },
    }),
  }));

/** Gives an incident by its key; null when the organisation has none. */
export async function findIncident(
  runner: Runner,
  organisation: string,
  key: string,
): Promise<Incident | null> {
  const [row] = await runner`
    select * from incidents where organisation_id = ${organisation} and ext_key = ${key}`;
  return row ? rowSchema.parse(row).incident : null;
}

/** Gives incidents in the order of their last change, after number `after`; of one page when it is named. */
export async function listIncidents(
  runner: Runner,
  organisation: string,
  after: number,
  limit: number,
  page: string | null,
): Promise<{ changedSeq: number; incident: Incident }[]> {
  const rows = await runner`
    select * from incidents
    where organisation_id = ${organisation} and changed_seq > ${after}
      ${page === null ? runner`` : runner`and page = ${page}`}
    order by changed_seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/**
 * Writes new facts over version `before` (0: a new incident) and gives the incident with its next version.
 * `seq` is a number of the organisation's counter; only while holding its lock.
 */
export async function saveIncident(
  tx: TransactionSql,
  organisation: string,
  facts: Facts,
  before: number,
  seq: number,
): Promise<Incident> {
  const version = before + 1;
  const updated_at = new Date().toISOString();
  const { author, answers, ...rest } = facts;
  const row = {
    ...rest,
    organisation_id: organisation,
    author_id: author?.id ?? null,
    author_name: author?.name ?? null,
    answers: JSON.stringify(answers),
    version,
    changed_seq: seq,
    updated_at,
  };
  if (before === 0) await tx`insert into incidents ${tx(row)}`;
  else
    await tx`
      update incidents set ${tx(row)}
      where organisation_id = ${organisation} and ext_key = ${facts.ext_key}`;
  return { ...facts, version, updated_at };
}
