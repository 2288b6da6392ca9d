import type { Table } from 'dexie';
import { z } from 'zod';
import { database } from '~/lib/log/database.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import type { MetaRow, PageKey } from '~/lib/log/rows.ts';
import { emptyProjection, type HealthRecord, type Projection } from './projection.ts';

const POLICY = 'policy';
const POLICIES = 'policies';
const HEALTH = 'health:';
const BEGINNING = new Date(0).toISOString();

const policiesSchema = z.array(z.object({ since: z.string(), policy: eventDataSchemas['policy.changed'] }));

/** The part of the projections that a batch about these posts may change. Called inside a transaction. */
export async function loadPosts(page: PageKey, postKeys: readonly string[]): Promise<Projection> {
  const comments = await database.comments.where('postKey').anyOf(postKeys).toArray();
  const answered = comments.flatMap(({ key, answer }) => (answer ? key : []));
  const [answers, coverage, snapshots, removals, rules, meta] = await Promise.all([
    database.answers.where('comment').anyOf(answered).toArray(),
    database.coverage.where('postKey').anyOf(postKeys).toArray(),
    database.snapshots.where('postKey').anyOf(postKeys).toArray(),
    database.removals.where('postKey').anyOf(postKeys).toArray(),
    database.rules.toArray(),
    database.meta.bulkGet([POLICY, POLICIES, HEALTH + page]),
  ]);
  return {
    ...emptyProjection(),
    comments: new Map(comments.map((row) => [row.key, row])),
    answers: new Map(answers.map((row) => [row.id, row])),
    coverage: new Map(coverage.map((row) => [row.postKey, row])),
    snapshots: new Map(snapshots.map((row) => [row.id, row])),
    removals: new Map(removals.map((row) => [row.id, row])),
    rules: new Map(rules.map((row) => [row.rule, row])),
    ...factsIn(meta.filter((row) => row !== undefined)),
  };
}

/** What a decision of the moderation desk about these posts may change: warnings and blocks of the page too. */
export async function loadDesk(page: PageKey, postKeys: readonly string[]): Promise<Projection> {
  const [posts, measures] = await Promise.all([
    loadPosts(page, postKeys),
    database.measures.where('page').equals(page).toArray(),
  ]);
  return { ...posts, measures: new Map(measures.map((row) => [row.id, row])) };
}

/** All projections. Called inside a transaction. */
export async function loadAll(): Promise<Projection> {
  const [comments, answers, coverage, snapshots, removals, measures, rules, incidents, meta] =
    await Promise.all([
      database.comments.toArray(),
      database.answers.toArray(),
      database.coverage.toArray(),
      database.snapshots.toArray(),
      database.removals.toArray(),
      database.measures.toArray(),
      database.rules.toArray(),
      database.incidents.toArray(),
      database.meta.toArray(),
    ]);
  return {
    comments: new Map(comments.map((row) => [row.key, row])),
    answers: new Map(answers.map((row) => [row.id, row])),
    coverage: new Map(coverage.map((row) => [row.postKey, row])),
    snapshots: new Map(snapshots.map((row) => [row.id, row])),
    removals: new Map(removals.map((row) => [row.id, row])),
    measures: new Map(measures.map((row) => [row.id, row])),
    rules: new Map(rules.map((row) => [row.rule, row])),
    incidents: new Map(incidents.map((row) => [row.incident, row])),
    ...factsIn(meta),
  };
}

/** A copy to compare with later; rows are never changed in place, so sharing them is safe. */
export function snapshot(projection: Projection): Projection {
  return {
    comments: new Map(projection.comments),
    answers: new Map(projection.answers),
    coverage: new Map(projection.coverage),
    snapshots: new Map(projection.snapshots),
    removals: new Map(projection.removals),
    measures: new Map(projection.measures),
    rules: new Map(projection.rules),
    incidents: new Map(projection.incidents),
    health: new Map(projection.health),
    policy: projection.policy,
    policies: projection.policies,
  };
}

/** Stores every row that is not the one of `before`, and deletes those gone. Called inside the transaction that loaded it. */
export async function storeChanges(before: Projection, now: Projection): Promise<void> {
  await store(database.comments, before.comments, now.comments);
  await store(database.answers, before.answers, now.answers);
  await store(database.coverage, before.coverage, now.coverage);
  await store(database.snapshots, before.snapshots, now.snapshots);
  await store(database.removals, before.removals, now.removals);
  await store(database.measures, before.measures, now.measures);
  await store(database.rules, before.rules, now.rules);
  await store(database.incidents, before.incidents, now.incidents);
  await database.meta.bulkPut(changedFacts(before, now));
}

/** Drops all projections and stores these instead. Called inside a transaction. */
export async function replaceAll(projection: Projection): Promise<void> {
  const { comments, answers, coverage, snapshots, removals, measures, rules, incidents } = database;
  const tables = [comments, answers, coverage, snapshots, removals, measures, rules, incidents];
  await Promise.all(tables.map((table) => table.clear()));
  await database.meta
    .filter(({ name }) => name === POLICY || name === POLICIES || name.startsWith(HEALTH))
    .delete();
  await storeChanges(emptyProjection(), projection);
}

async function store<T>(
  table: Table<T, string>,
  before: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
): Promise<void> {
  const gone = [...before.keys()].filter((key) => !now.has(key));
  if (gone.length > 0) await table.bulkDelete(gone);
  await table.bulkPut([...now].flatMap(([key, row]) => (before.get(key) === row ? [] : row)));
}

function changedFacts(before: Projection, { health, policy, policies }: Projection): MetaRow[] {
  const rows: MetaRow[] = [...health].flatMap(([page, record]) =>
    before.health.get(page) === record ? [] : { name: HEALTH + page, value: record },
  );
  if (policy && policy !== before.policy) rows.push({ name: POLICY, value: policy });
  if (policies !== before.policies) rows.push({ name: POLICIES, value: policies });
  return rows;
}

function factsIn(meta: readonly MetaRow[]): Pick<Projection, 'health' | 'policy' | 'policies'> {
  const stored = meta.find(({ name }) => name === POLICY);
  const policy = stored ? eventDataSchemas['policy.changed'].parse(stored.value) : null;
  return {
    health: new Map(meta.flatMap((row) => healthEntry(row))),
    policy,
    policies: policiesIn(meta, policy),
  };
}

/** Earlier builds kept the last policy alone: it holds from the beginning until the next. */
function policiesIn(meta: readonly MetaRow[], policy: Projection['policy']): Projection['policies'] {
  const stored = meta.find(({ name }) => name === POLICIES);
  if (stored) return policiesSchema.parse(stored.value);
  return policy ? [{ since: BEGINNING, policy }] : [];
}

function healthEntry({ name, value }: MetaRow): [PageKey, HealthRecord][] {
  if (!name.startsWith(HEALTH)) return [];
  return [[name.slice(HEALTH.length), eventDataSchemas['health.changed'].parse(value)]];
}
