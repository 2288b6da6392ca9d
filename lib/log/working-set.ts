import { database } from './database.ts';
import { eventDataSchemas } from './event.ts';
import { emptyProjection, type HealthRecord, type Projection } from './projection.ts';
import type { MetaRow, PageKey } from './rows.ts';

const POLICY = 'policy';
const HEALTH = 'health:';

/** The part of the projections that a batch about these posts may change. Called inside a transaction. */
export async function loadPosts(page: PageKey, postKeys: readonly string[]): Promise<Projection> {
  const comments = await database.comments.where('postKey').anyOf(postKeys).toArray();
  const answered = comments.flatMap(({ key, answer }) => (answer ? key : []));
  const [answers, coverage, meta] = await Promise.all([
    database.answers.where('comment').anyOf(answered).toArray(),
    database.coverage.where('postKey').anyOf(postKeys).toArray(),
    database.meta.bulkGet([POLICY, HEALTH + page]),
  ]);
  return {
    comments: new Map(comments.map((row) => [row.key, row])),
    answers: new Map(answers.map((row) => [row.id, row])),
    coverage: new Map(coverage.map((row) => [row.postKey, row])),
    ...factsIn(meta.filter((row) => row !== undefined)),
  };
}

/** All projections. Called inside a transaction. */
export async function loadAll(): Promise<Projection> {
  const [comments, answers, coverage, meta] = await Promise.all([
    database.comments.toArray(),
    database.answers.toArray(),
    database.coverage.toArray(),
    database.meta.toArray(),
  ]);
  return {
    comments: new Map(comments.map((row) => [row.key, row])),
    answers: new Map(answers.map((row) => [row.id, row])),
    coverage: new Map(coverage.map((row) => [row.postKey, row])),
    ...factsIn(meta),
  };
}

/** A copy to compare with later; rows are never changed in place, so sharing them is safe. */
export function snapshot(projection: Projection): Projection {
  return {
    comments: new Map(projection.comments),
    answers: new Map(projection.answers),
    coverage: new Map(projection.coverage),
    health: new Map(projection.health),
    policy: projection.policy,
  };
}

/** Stores every row that is not the one of `before`. Called inside the transaction that loaded it. */
export async function storeChanges(before: Projection, now: Projection): Promise<void> {
  await database.comments.bulkPut(changed(before.comments, now.comments));
  await database.answers.bulkPut(changed(before.answers, now.answers));
  await database.coverage.bulkPut(changed(before.coverage, now.coverage));
  await database.meta.bulkPut(changedFacts(before, now));
}

/** Drops all projections and stores these instead. Called inside a transaction. */
export async function replaceAll(projection: Projection): Promise<void> {
  await Promise.all([database.comments.clear(), database.answers.clear(), database.coverage.clear()]);
  await database.meta.filter(({ name }) => name === POLICY || name.startsWith(HEALTH)).delete();
  await storeChanges(emptyProjection(), projection);
}

function changed<T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): T[] {
  return [...now].flatMap(([key, row]) => (before.get(key) === row ? [] : row));
}

function changedFacts(before: Projection, { health, policy }: Projection): MetaRow[] {
  const rows: MetaRow[] = [...health].flatMap(([page, record]) =>
    before.health.get(page) === record ? [] : { name: HEALTH + page, value: record },
  );
  return policy && policy !== before.policy ? [...rows, { name: POLICY, value: policy }] : rows;
}

function factsIn(meta: readonly MetaRow[]): Pick<Projection, 'health' | 'policy'> {
  const policy = meta.find(({ name }) => name === POLICY);
  return {
    health: new Map(meta.flatMap((row) => healthEntry(row))),
    policy: policy ? eventDataSchemas['policy.changed'].parse(policy.value) : null,
  };
}

function healthEntry({ name, value }: MetaRow): [PageKey, HealthRecord][] {
  if (!name.startsWith(HEALTH)) return [];
  return [[name.slice(HEALTH.length), eventDataSchemas['health.changed'].parse(value)]];
}
