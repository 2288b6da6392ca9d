import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import postgres, { type Sql } from 'postgres';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { listIncidents } from '~/server/store/incidents.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';
import { startPostgres } from '~/tests/server/postgres.ts';
import { type Figure, median, misses, share, table } from './figures.ts';
import { fill } from './hub/filled.ts';
import { handOver, insertBare, makeBareTables } from './hub/intake.ts';
import { planOf } from './hub/plan.ts';
import { pollClaims } from './hub/polling.ts';
import { townLog } from './hub/town-log.ts';

/*
 * The hub on a real PostgreSQL: intake beside bare inserts of the same rows, replay, many who wait, the board over
 * a growing log. Ends with 1 when a limit is missed.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const WARM_UP = 2_000;
/** Intake and bare inserts take turns so short that what else the machine does meets both. */
const TURN = 200;
const MORE = 1_000;
/** At least 0.4 of the speed of bare inserts. */
const INTAKE_COSTS = 2.5;
const REPLAY_COSTS = 1;
const WAITING = 200;
const HEARD_IN_MS = 3_000;
const BOARD_IN_MS = 50;
const BOARD_REPEATS = 200;

const { values: flags } = parseArgs({
  options: { events: { type: 'string', default: '10000' }, largest: { type: 'string', default: '1000000' } },
});
const EVENTS = Number(flags.events);
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= Number(flags.largest));

type Stage = { hub: Hub; device: Client; sql: Sql; organisation: string };

async function intake(hub: Hub, device: Client, sql: Sql): Promise<Figure[]> {
  await makeBareTables(sql);
  const warmUp = townLog(WARM_UP, 'warm');
  await handOver(hub, device, warmUp, 'applied');
  await insertBare(sql, warmUp);
  await handOver(hub, device, warmUp, 'duplicate');
  // As autovacuum does within a minute: without statistics the planner guesses how much an organisation has.
  await sql`analyze`;
  const log = townLog(EVENTS, 'town');
  const turns: { hub: number; bare: number; replay: number }[] = [];
  for (let from = 0; from < log.length; from += TURN) {
    const turn = log.slice(from, from + TURN);
    const intake = await handOver(hub, device, turn, 'applied');
    turns.push({
      hub: intake,
      bare: await insertBare(sql, turn),
      replay: await handOver(hub, device, turn, 'duplicate'),
    });
  }
  const speed = (ms: readonly number[]) => `${Math.round(TURN / (median(ms) / 1000))}/s`;
  const [taken, bare, replay] = (['hub', 'bare', 'replay'] as const).map((of) =>
    speed(turns.map((turn) => turn[of])),
  );
  console.log(`${EVENTS} events, hub ${taken}, bare inserts ${bare}, replay ${replay}`);
  return [
    {
      what: 'intake beside bare inserts',
      value: median(turns.map(({ hub, bare }) => hub / bare)),
      unit: '×',
      limit: INTAKE_COSTS,
    },
    {
      what: 'replay beside intake',
      value: median(turns.map(({ hub, replay }) => replay / hub)),
      unit: '×',
      limit: REPLAY_COSTS,
    },
  ];
}

async function polling(hub: Hub): Promise<Figure[]> {
  const { heardByAll, othersCalls } = await pollClaims(hub, WAITING);
  return [
    { what: `a claim is heard by ${WAITING} who wait`, value: heardByAll, unit: 'ms', limit: HEARD_IN_MS },
    {
      what: 'a call beside them, 95th percentile',
      value: share(othersCalls, 0.95),
      unit: 'ms',
      limit: BOARD_IN_MS,
    },
  ];
}

async function repeated(once: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < BOARD_REPEATS + 10; turn += 1) {
    const startedAt = performance.now();
    await once();
    if (turn >= 10) taken.push(performance.now() - startedAt);
  }
  return share(taken, 0.95);
}

async function get(device: Client, path: string): Promise<void> {
  const { status } = await device.get(path);
  if (status !== 200) throw new Error(`The hub answered ${status} to ${path}`);
}

/** The board as the hub asks for it, and, for information, as it reaches a device over HTTP. */
async function board({ hub, device, sql, organisation }: Stage, size: number): Promise<Figure[]> {
  const figure = async (
    what: string,
    limit: number | null,
    once: () => Promise<unknown>,
  ): Promise<Figure> => ({
    what: `${what}, ${size} events, 95th percentile`,
    value: await repeated(once),
    unit: 'ms',
    limit,
  });
  const query = (page: string | null) => () => listIncidents(sql, organisation, 0, 101, { page, open: true });
  const more = townLog(MORE, `size${size}`);
  return [
    await figure('board of all pages', BOARD_IN_MS, query(null)),
    await figure('board of one page', BOARD_IN_MS, query('vk:-8')),
    await figure('the same over HTTP', null, () => get(device, '/v1/incidents?state=open')),
    await figure('events of one comment over HTTP', null, () =>
      get(device, '/v1/events?key=vk:-8:filled:8888'),
    ),
    await figure('a call that asks for nothing', null, () => get(device, '/v1/me')),
    {
      what: `intake of ${MORE} events beside ${size}`,
      value: await handOver(hub, device, more, 'applied'),
      unit: 'ms',
      limit: null,
    },
  ];
}

/** Shows how the database finds the board; throws when it reads the whole table. */
async function boardPlans(url: string, organisation: string): Promise<void> {
  for (const page of [null, 'vk:-8']) {
    const plan = await planOf(url, (sql) => listIncidents(sql, organisation, 0, 100, { page, open: true }));
    console.log(`Plan of the board of ${page ?? 'all pages'}: ${plan.join(' → ')}`);
    const indexed = plan.some((node) => node.includes('Index') && node.includes(' on incidents'));
    if (!indexed || plan.includes('Seq Scan')) throw new Error('The board is found without an index');
  }
}

const shutdown = new Shutdown();
try {
  const database = await shutdown.keep('PostgreSQL', startPostgres(), ({ stop }) => stop());
  const options = { port: 0, databaseUrl: database.url, quiet: true, requestsPerMinute: 1_000_000 };
  const hub = await shutdown.keep('сервер команды', startHub(options), ({ stop }) => stop());
  const sql = postgres(database.url, { max: 2, onnotice: () => undefined });
  shutdown.add('соединение', () => sql.end());
  const device = await connectDevice(hub, 'moderator');
  const figures = [...(await intake(hub, device, sql)), ...(await polling(hub))];
  const [row] = await sql`select id from organisations`;
  const organisation = String(row?.id);
  for (const size of SIZES) {
    await fill(sql, organisation, size);
    figures.push(...(await board({ hub, device, sql, organisation }, size)));
  }
  await boardPlans(database.url, organisation);
  for (const line of table(figures)) console.log(line);
  const report = { at: new Date().toISOString(), events: EVENTS, sizes: SIZES, figures };
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(join(root, '.output/bench-hub.json'), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await shutdown.run();
}
