import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { incidentFacts } from '~/lib/log/incidents/incident-facts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { findRedmineSetup } from '~/lib/peers/find-redmine-setup.ts';
import { PeerTarget } from '~/lib/peers/peer-target.ts';
import { Redmine } from '~/lib/peers/redmine.ts';
import type { RedmineSetup } from '~/lib/settings/redmine-schema.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';
import { pump } from '~/lib/sync/pump.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { mortal } from './mortal-worker.ts';
import { type RedmineFault, recordedTape, startSmallRedmine } from './small-redmine.ts';
import { NOON } from './stage.ts';

const WANTED = { project: 'incidents', since: '2026-11-18T00:00:00.000Z', authors: false };

let redmine: Awaited<ReturnType<typeof startSmallRedmine>>;
let setup: RedmineSetup;
let now = NOON;

beforeAll(async () => {
  redmine = await startSmallRedmine();
  const found = await findRedmineSetup({ url: redmine.url, apiKey: 'key', world: PEER_WORLD }, WANTED);
  if (!found.ok) throw new Error(found.missing.join(' '));
  setup = found.setup;
});

afterAll(() => redmine?.close());

beforeEach(async () => {
  useWebLocks();
  await emptyLog();
});

const target = () =>
  new PeerTarget(
    'redmine',
    new Redmine({ url: redmine.url, apiKey: 'key', world: PEER_WORLD }, setup),
    incidentFacts,
    WANTED.since,
    PEER_WORLD,
  );

const see = (first: number) => {
  const seen = [comment(String(first)), reply(String(first + 1), String(first))];
  return recordSightings(batch(seen), context({ targets: ['redmine'], now: new Date(now) }));
};

const deliver = () => pump(async () => [target()], { now: () => now, random: () => 0.5 });

async function deliverAll(tries = 4): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    now += 20 * 60_000;
    await deliver();
  }
}

/** The sum: one open incident for a comment, its answer noted there once, nothing waits, the chain whole. */
async function expectSum(first: number): Promise<void> {
  const { key } = comment(String(first));
  const made = redmine.issues.filter(({ custom_fields }) => custom_fields.some(({ value }) => value === key));
  const open = made.filter(({ status }) => status.id !== setup.statuses.rejected);
  expect(open.map(({ status }) => status.id)).toEqual([setup.statuses.answered]);
  const notes = made.flatMap(({ journals }) => journals).filter(({ notes }) => notes.includes('otklik:'));
  expect(notes).toHaveLength(1);
  expect(await database.outbox.filter(({ state }) => state !== 'delivered').count()).toBe(0);
  expect(await verifyLog()).toMatchObject({ ok: true });
}

const issueSchema = z.object({
  id: z.number(),
  status: z.object({ id: z.number() }),
  description: z.string(),
  custom_fields: z.array(z.object({ id: z.number(), value: z.string().nullable() })),
  journals: z.array(z.object({ notes: z.string() })).default([]),
});

const replySchema = z.union([
  z.object({ issues: z.array(issueSchema) }).transform(({ issues }) => issues),
  z.object({ issue: issueSchema }).transform(({ issue }) => [issue]),
]);

/** What the adapter reads of a reply: fields that are set, in the order of their numbers. */
function glance(reply: unknown) {
  return replySchema.parse(reply).map(({ custom_fields, ...issue }) => ({
    ...issue,
    fields: custom_fields.filter(({ value }) => value !== null).sort((one, other) => one.id - other.id),
  }));
}

test('the small Redmine answers what the real one answered when the conversation was recorded', async () => {
  const fresh = await startSmallRedmine();
  const said = recordedTape().filter(({ status, path }) => status < 400 && path.startsWith('/issues'));
  for (const { method, path, body, status, reply: recorded } of said) {
    const init = { method, ...(body !== null && { body: JSON.stringify(body) }) };
    const response = await fetch(`${fresh.url}${path}`, init);
    expect(response.status).toBe(status);
    const text = await response.text();
    if (text !== '') expect(glance(JSON.parse(text))).toEqual(glance(recorded));
  }
  expect(said.length).toBeGreaterThan(40);
  await fresh.close();
});

test('a worker killed at any await on the way to Redmine: one incident, one note, nothing lost', async () => {
  const worker = mortal();
  try {
    const way = async (first: number) => {
      await see(first);
      await deliver();
    };
    let last = 0;
    let died = true;
    while (died) {
      last += 1;
      const first = 10_000 + last * 10;
      await emptyLog();
      died = await worker.run(() => way(first), last);
      if (died) await see(first);
      if (died) await deliverAll(2);
      await expectSum(first);
    }
    expect(last).toBeGreaterThan(100);
  } finally {
    worker.end();
  }
});

describe('a Redmine on sqlite under load', () => {
  const locked: RedmineFault = 'database is locked';

  test('says «database is locked» to each of four tries: nothing is parked, the fifth makes one incident', async () => {
    await see(50_000);
    redmine.faults.push(locked, locked, locked, locked);
    await deliverAll(8);
    expect(redmine.faults).toEqual([]);
    await expectSum(50_000);
  });

  test('locked, done and lost by turns: one incident, one note', async () => {
    await see(51_000);
    redmine.faults.push(locked, 'answers 500 after it was done', locked, 'drops after it was done', locked);
    await deliverAll(8);
    redmine.faults.length = 0;
    await expectSum(51_000);
  });

  test('two that make the incident in the same moment end with one that is open', async () => {
    await see(52_000);
    const events = await database.events.orderBy('seq').toArray();
    const facts = await incidentFacts(comment('52000').key);
    if (!facts) throw new Error('The comment is in the log');
    redmine.faults.push('answers 500 after it was done', locked);
    const deliveries = events.map((event) => ({ event, personal: null }));
    await Promise.allSettled([target().deliver(deliveries), target().deliver(deliveries)]);
    await deliverAll();
    await expectSum(52_000);
  });
});
