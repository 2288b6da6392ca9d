import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '~/server/postgres/connect.ts';
import { migrate } from '~/server/postgres/migrate.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { batchAnswerSchema } from '~/server/routes/events.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { client, connectDevice } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hubs: Hub[] = [];

beforeAll(async () => {
  database = await startPostgres();
  // At once, on an empty database: they have to agree on who makes the tables.
  hubs = await Promise.all(
    [1, 2, 3].map(() => startHub({ port: 0, databaseUrl: database.url, quiet: true })),
  );
});

afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.stop()));
  await database?.stop();
});

test('hubs that start at once on an empty database make one organisation', async () => {
  const sql = postgres(database.url, { max: 1 });
  const rows = await sql`select id from organisations`;
  await sql.end();
  expect(rows).toHaveLength(1);
});

test('migrating a finished database again changes nothing', async () => {
  const pool = connect(database.url);
  const before = await pool`select * from migrations`;
  await migrate(pool, async () => undefined);
  await pool`delete from migrations`;
  await migrate(pool, async () => undefined);
  const after = await pool`select id from migrations`;
  await pool.end();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

test('an older hub leaves the database of a newer one alone and says what to do', async () => {
  const pool = connect(database.url);
  await pool`insert into migrations (id, applied_at) values ('9999-later', now())`;
  const starting = startHub({ port: 0, databaseUrl: database.url, quiet: true });
  await expect(starting).rejects.toThrow('уже обновил более новый сервер (9999-later). Ничего не изменено');
  await pool`delete from migrations where id = '9999-later'`;
  await pool.end();
});

test('a device connected at one hub is known at the others, and one event sent to all is one row', async () => {
  const [first] = hubs;
  if (!first) throw new Error('no hub');
  const { token } = await connectDevice(first);
  const delivery = new LogWriter().write(commentSeen('Всем сразу', 'vk:-1:2:shared'));
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      client(hubs[n % hubs.length]?.url ?? '', token).post('/v1/events:batch', { deliveries: [delivery] }),
    ),
  );
  const statuses = answers.flatMap(({ body }) => batchAnswerSchema.parse(body).results.map((r) => r.status));
  expect(statuses.filter((status) => status === 'applied')).toHaveLength(1);
  expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(29);
});

test('one Idempotency-Key sent to several hubs at once makes one incident', async () => {
  const [first] = hubs;
  if (!first) throw new Error('no hub');
  const { token } = await connectDevice(first);
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      client(hubs[n % hubs.length]?.url ?? '', token).post(
        '/v1/incidents',
        { ext_key: 'vk:-1:2:spread' },
        { 'Idempotency-Key': '"spread"' },
      ),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(11).fill(200), 201]);
});

/** Gives a wait that ends when two have come to it; whoever comes later passes at once. */
function meeting(): () => Promise<void> {
  let come = 0;
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((pass) => {
      come += 1;
      waiting.push(pass);
      if (come >= 2) for (const go of waiting.splice(0)) go();
    });
}

test('two transactions that lock each other both end, one of them on its second try (40P01)', async () => {
  const pool = connect(database.url);
  await pool`create table crossing (id integer primary key, passed integer not null)`;
  await pool`insert into crossing values (1, 0), (2, 0)`;
  let tries = 0;
  const bothHoldOne = meeting();
  const pass = (one: number, other: number) =>
    transaction(pool, async (tx) => {
      tries += 1;
      await tx`update crossing set passed = passed + 1 where id = ${one}`;
      await bothHoldOne();
      await tx`update crossing set passed = passed + 1 where id = ${other}`;
    });
  await Promise.all([pass(1, 2), pass(2, 1)]);
  const rows = await pool`select passed from crossing`;
  await pool.end();
  expect(rows.map(({ passed }) => passed)).toEqual([2, 2]);
  expect(tries).toBeGreaterThan(2);
});

test('of two serializable transactions that contradict each other both end (40001)', async () => {
  const pool = connect(database.url);
  await pool`create table shifts (id integer primary key, on_duty boolean not null)`;
  await pool`insert into shifts values (1, true), (2, true)`;
  let tries = 0;
  const bothHaveLooked = meeting();
  // Each goes off duty when another one stays: done one after the other, only one of them may go.
  const goOff = (id: number) =>
    transaction(pool, async (tx) => {
      tries += 1;
      await tx`set transaction isolation level serializable`;
      const staying = await tx`select id from shifts where on_duty and id <> ${id}`;
      await bothHaveLooked();
      if (staying.length > 0) await tx`update shifts set on_duty = false where id = ${id}`;
    });
  await Promise.all([goOff(1), goOff(2)]);
  const onDuty = await pool`select id from shifts where on_duty`;
  await pool.end();
  expect(onDuty).toHaveLength(1);
  expect(tries).toBeGreaterThan(2);
});
