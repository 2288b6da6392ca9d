import { isDeepStrictEqual } from 'node:util';
import type { TransactionSql } from 'postgres';
import type { Facts } from '~/server/incident/incident.ts';
import { project } from '~/server/incident/project.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { endResolved } from './claims.ts';
import { lockCounter, setCounter } from './counter.ts';
import { eraseNamed } from './erase.ts';
import { type CheckedEvent, hashesOf, insertEvents, type NumberedEvent, type Source } from './events.ts';
import { findIncidents, type SavedFacts, saveIncidents } from './incidents.ts';

/** `conflict`: the id is known with another content. */
export type Intake = 'applied' | 'duplicate' | 'conflict';

/**
 * Takes events into the log and into the incidents they are about, in their order, all or none, and gives
 * what came of each. Events that are all known already cost one question and no lock.
 */
export async function takeEvents(
  database: Database,
  source: Source,
  events: readonly CheckedEvent[],
): Promise<Intake[]> {
  const ids = events.map(({ event }) => event.id);
  const known = await hashesOf(database, source.organisation, ids);
  if (ids.every((id) => known.has(id))) return sort(events, known).results;
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, source.organisation);
    // Somebody may have brought some of them while we waited for the lock.
    const { results, fresh } = sort(events, await hashesOf(tx, source.organisation, ids));
    if (fresh.length > 0) {
      await setCounter(tx, source.organisation, await takeFresh(tx, source, fresh, last));
    }
    return results;
  });
}

/** Tells the new events from those that are known; one that comes twice in a batch is new once. */
function sort(events: readonly CheckedEvent[], known: Map<string, string>) {
  const results: Intake[] = [];
  const fresh: CheckedEvent[] = [];
  for (const checked of events) {
    const { id, hash } = checked.event;
    const before = known.get(id);
    if (before === undefined) {
      known.set(id, hash);
      fresh.push(checked);
      results.push('applied');
    } else results.push(before === hash ? 'duplicate' : 'conflict');
  }
  return { results, fresh };
}

/** @returns the last number taken. */
async function takeFresh(
  tx: TransactionSql,
  source: Source,
  fresh: readonly CheckedEvent[],
  last: number,
): Promise<number> {
  let seq = last;
  for (const run of upToErasures(fresh)) {
    const numbered = run.map((checked, index) => ({ ...checked, seq: seq + 1 + index }));
    await insertEvents(tx, source, numbered);
    await applyToIncidents(tx, source.organisation, numbered);
    seq += run.length;
    for (const { event } of run.slice(-1)) seq = await eraseNamed(tx, source, event, seq);
  }
  const happened = fresh.map(({ event }) => event);
  return endResolved(tx, source.organisation, happened, seq);
}

/** Cuts events into runs, each ending with an erasure: what came before it has to be there to be erased. */
function upToErasures(events: readonly CheckedEvent[]): CheckedEvent[][] {
  const runs: CheckedEvent[][] = [[]];
  for (const checked of events) {
    runs.at(-1)?.push(checked);
    if (checked.event.type === 'data.erased') runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

async function applyToIncidents(
  tx: TransactionSql,
  organisation: string,
  events: readonly NumberedEvent[],
): Promise<void> {
  const keys = new Set(events.flatMap(({ about }) => about?.key ?? []));
  if (keys.size === 0) return;
  const standing = new Map<string, { facts: Facts; version: number }>();
  for (const { version, updated_at: _, ...facts } of await findIncidents(tx, organisation, [...keys])) {
    standing.set(facts.ext_key, { facts, version });
  }
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
  await saveIncidents(tx, organisation, [...changed.values()]);
}
