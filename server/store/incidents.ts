import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type Facts, type Incident, incidentSchema } from '~/server/incident/incident.ts';
import type { Runner } from '~/server/postgres/connect.ts';

const time = z.date().transform((date) => date.toISOString());

/** Parsed once, row by row: a board has a hundred of them. */
const rowSchema = z
  .object({
    ...incidentSchema.omit({ author: true }).shape,
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
    answers: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(incidentSchema.shape.answers),
  })
  .transform(({ author_id, author_name, changed_seq, ...row }) => ({
    changedSeq: changed_seq,
    incident: { ...row, author: author_name === null ? null : { id: author_id, name: author_name } },
  }));

/** An incident as it stands in a row, with the number of its last change. */
export function readIncident(row: unknown): { changedSeq: number; incident: Incident } {
  return rowSchema.parse(row);
}

/** Gives an incident by its key; null when the organisation has none. */
export async function findIncident(
  runner: Runner,
  organisation: string,
  key: string,
): Promise<Incident | null> {
  const [row] = await runner`
    select * from incidents where organisation_id = ${organisation} and ext_key = ${key}`;
  return row ? readIncident(row).incident : null;
}

/**
 * Gives those of the incidents that the organisation has. Written as a join, so that each is looked up by its
 * key also while the database has no statistics yet: otherwise it reads all that the organisation has.
 */
export async function findIncidents(
  runner: Runner,
  organisation: string,
  keys: readonly string[],
): Promise<Incident[]> {
  if (keys.length === 0) return [];
  const organisations = keys.map(() => organisation);
  const rows = await runner`
    select incidents.*
    from unnest(${organisations}::text[], ${[...keys]}::text[]) as wanted (organisation_id, key)
    join incidents
      on incidents.organisation_id = wanted.organisation_id and incidents.ext_key = wanted.key`;
  return rows.map((row) => readIncident(row).incident);
}

/** Which incidents are listed: of one page (null: of any), only those that are open or all. */
export type IncidentFilter = { page: string | null; open: boolean };

/** Gives incidents in the order of their last change, after number `after`. */
export async function listIncidents(
  runner: Runner,
  organisation: string,
  after: number,
  limit: number,
  { page, open }: IncidentFilter,
): Promise<{ changedSeq: number; incident: Incident }[]> {
  const rows = await runner`
    select * from incidents
    where organisation_id = ${organisation} and changed_seq > ${after}
      ${page === null ? runner`` : runner`and page = ${page}`}
      ${open ? runner`and open` : runner``}
    order by changed_seq limit ${limit}`;
  return rows.map((row) => readIncident(row));
}

/** Gives the number of the last change of an incident; 0 when there is none. */
export async function latestChange(runner: Runner, organisation: string): Promise<number> {
  const [row] = await runner`
    select changed_seq from incidents
    where organisation_id = ${organisation} order by changed_seq desc limit 1`;
  return Number(row?.changed_seq ?? 0);
}

/** What is written of an incident, its key first; names and types of columns, nothing that came from outside. */
const COLUMNS = [
  ['ext_key', 'text'],
  ['version', 'bigint'],
  ['changed_seq', 'bigint'],
  ['updated_at', 'timestamptz'],
  ['page', 'text'],
  ['platform', 'text'],
  ['source_url', 'text'],
  ['post_ref', 'text'],
  ['comment_ref', 'text'],
  ['text', 'text'],
  ['author_id', 'text'],
  ['author_name', 'text'],
  ['status', 'text'],
  ['open', 'boolean'],
  ['outcome', 'text'],
  ['executor', 'text'],
  ['published_at', 'timestamptz'],
  ['published_precision', 'text'],
  ['detected_at', 'timestamptz'],
  ['content_at', 'timestamptz'],
  ['first_answer_at', 'timestamptz'],
  ['first_answer_precision', 'text'],
  ['first_answer_noticed_at', 'timestamptz'],
  ['first_answer_minutes', 'integer'],
  ['answers', 'text'],
  ['gone_at', 'timestamptz'],
  ['closed_at', 'timestamptz'],
] as const;

const NAMES = COLUMNS.map(([name]) => name).join(', ');

/** A parameter for each column: the statement is planned once, however many rows there are. */
const SAVE = `
  insert into incidents (organisation_id, ${NAMES})
  select $1, ${NAMES}
  from unnest(${COLUMNS.map(([, type], index) => `$${index + 2}::text[]::${type}[]`).join(', ')})
    as row (${NAMES})
  on conflict (organisation_id, ext_key) do update set
    ${COLUMNS.slice(1)
      .map(([name]) => `${name} = excluded.${name}`)
      .join(', ')}`;

/** Facts as they are to be written: under which version, and with which number of the counter. */
export type SavedFacts = { facts: Facts; version: number; seq: number };

/** Statuses of an incident that somebody still has to do something about. */
const OPEN: ReadonlySet<Facts['status']> = new Set(['new', 'assigned', 'in_progress', 'approval', 'interim']);

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
  const updated_at = await saveIncidents(tx, organisation, [{ facts, version, seq }]);
  return { ...facts, version, updated_at };
}

/**
 * Writes the facts of several incidents, each of another comment; only while holding the lock of the counter.
 * @returns when, ISO 8601.
 */
export async function saveIncidents(
  tx: TransactionSql,
  organisation: string,
  saved: readonly SavedFacts[],
): Promise<string> {
  const updated_at = new Date().toISOString();
  if (saved.length === 0) return updated_at;
  const rows = saved.map(({ facts: { author, ...facts }, version, seq }) => ({
    ...facts,
    text: facts.text && storable(facts.text),
    author_id: author?.id ?? null,
    author_name: author && storable(author.name),
    answers: JSON.stringify(facts.answers),
    open: OPEN.has(facts.status),
    version,
    changed_seq: seq,
    updated_at,
  }));
  const values = COLUMNS.map(([name]) => rows.map((row) => asText(row[name])));
  await tx.unsafe(SAVE, [organisation, ...values], { prepare: true });
  return updated_at;
}

/** A network may cut a text in the middle of an emoji; half of one cannot be stored. */
function storable(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function asText(value: string | number | boolean | null): string | null {
  return value === null ? null : String(value);
}
