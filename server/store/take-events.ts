import { isDeepStrictEqual } from 'node:util';
import type { TransactionSql } from 'postgres';
import type { Facts, Incident } from '~/server/incident/incident.ts';
import { project } from '~/server/incident/project.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { claimedAmong, endResolved } from './claim-ends.ts';
import { lockCounter, setCounter } from './counter.ts';
import { eraseNamed, erases } from './erase.ts';
import { type CheckedEvent, hashesOf, insertEvents, type NumberedEvent, type Source } from './events.ts';
import { foreignAmong } from './foreign-actors.ts';
import { findIncidents, type SavedFacts, saveIncidents } from './incidents.ts';

/** `conflict`: the id is known with another content. `foreign`: new, and written by somebody else's device. */
export type Intake = 'applied' | 'duplicate' | 'conflict' | 'foreign';

/**
 * Takes events into the log and into the incidents they are about, in their order, all or none, and gives
 * what came of each. Whatever does not need the answer to another statement is sent together with it: the way
 * to the database and back costs more than the work there.
 */
export async function takeEvents(
  database: Database,
  source: Source,
  events: readonly CheckedEvent[],
): Promise<Intake[]> {
  const ids = events.map(({ event }) => event.id);
  return transaction(database, async (tx) => {
    // Sent together, answered in this order: what the others read, they read under the lock.
    const [last, known, claimed, foreign] = await Promise.all([
      lockCounter(tx, source.organisation),
      hashesOf(tx, source.organisation, ids),
      claimedAmong(tx, source.organisation, events),
      foreignAmong(tx, source, events),
    ]);
    const { results, fresh } = sort(events, known, foreign);
    let seq = last;
    for (const run of upToErasures(fresh)) seq = await takeRun(tx, source, run, claimed, seq);
    return results;
  });
}

/**
 * Tells the new events from those that are known; one that comes twice in a batch is new once. What is known is so
 * whoever repeats it: a log that was taken in from a file is sent as a whole.
 */
function sort(events: readonly CheckedEvent[], known: Map<string, string>, foreign: ReadonlySet<string>) {
  const results: Intake[] = [];
  const fresh: CheckedEvent[] = [];
  for (const checked of events) {
    const { id, hash, actor } = checked.event;
    const before = known.get(id);
    if (before === undefined && foreign.has(actor)) results.push('foreign');
    else if (before === undefined) {
      known.set(id, hash);
      fresh.push(checked);
      results.push('applied');
    } else results.push(before === hash ? 'duplicate' : 'conflict');
  }
  return { results, fresh };
}

/**
 * Takes new events of which only the last may be an erasure, and writes the last number taken into the counter.
 * @param claimed the comments somebody has a claim on. @returns the last number taken.
 */
async function takeRun(
  tx: TransactionSql,
  source: Source,
  run: readonly CheckedEvent[],
  claimed: ReadonlySet<string>,
  last: number,
): Promise<number> {
  const { organisation } = source;
  const numbered = run.map((checked, index) => ({ ...checked, seq: last + 1 + index }));
  const keys = new Set(run.flatMap(({ about }) => about?.key ?? []));
  const happened = run.map(({ event }) => event);
  const resolved = happened.filter(({ key }) => key !== null && claimed.has(key));
  const ends = resolved.length === 0 && !happened.some(erases);
  const seqOfRun = last + run.length;
  // While the database writes the events, what they make of the incidents is worked out here.
  await Promise.all([
    findIncidents(tx, organisation, [...keys]).then((before) =>
      saveIncidents(tx, organisation, changedIncidents(before, numbered)),
    ),
    insertEvents(tx, source, numbered),
    ends && setCounter(tx, organisation, seqOfRun),
  ]);
  if (ends) return seqOfRun;
  let seq = await endResolved(tx, organisation, resolved, seqOfRun);
  for (const event of happened.slice(-1)) seq = await eraseNamed(tx, source, event, seq);
  await setCounter(tx, organisation, seq);
  return seq;
}

/** Cuts events into runs, each ending with an erasure: what came before it has to be there to be erased. */
function upToErasures(events: readonly CheckedEvent[]): CheckedEvent[][] {
  const runs: CheckedEvent[][] = [[]];
  for (const checked of events) {
    runs.at(-1)?.push(checked);
    if (erases(checked.event)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** What the events make of the incidents they are about; one that nothing changes is left out. */
function changedIncidents(known: readonly Incident[], events: readonly NumberedEvent[]): SavedFacts[] {
  const standing = new Map<string, { facts: Facts; version: number }>();
  for (const { version, updated_at: _, ...facts } of known) standing.set(facts.ext_key, { facts, version });
  const changed = new Map<string, SavedFacts>();
  for (const { about, seq } of events) {
    if (!about) continue;
    const before = standing.get(about.key);
    const facts = project(before?.facts ?? null, about);
    // A second device that tells the same leaves the version, so nobody's edit is refused for nothing.
    if (facts === null || (before && isDeepStrictEqual(before.facts, facts))) continue;
    const after = { facts, version: (before?.version ?? 0) + 1, seq };
    standing.set(about.key, after);
    changed.set(about.key, after);
  }
  return [...changed.values()];
}
