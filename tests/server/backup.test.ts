import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '~/server/commands/backup.ts';
import { readBackup } from '~/server/commands/restore.ts';
import { TABLES } from '~/server/commands/tables.ts';
import { connect, type Database } from '~/server/postgres/connect.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { makeFolder } from './folder.ts';
import { startPostgres } from './postgres.ts';

const KEY = 'vk:-1:2:kept';
let database: Awaited<ReturnType<typeof startPostgres>>;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let hub: Hub;
let device: Client;
let from: Database;
let file: string;

beforeAll(async () => {
  database = await startPostgres();
  folder = await makeFolder();
  file = join(folder.path, 'hub.backup.gz');
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, organisation: 'ЦУР' });
  from = connect(database.url);
  device = await connectDevice(hub);
  const log = new LogWriter();
  const drafts = [
    commentSeen('Где «автобус» 🚌?\n\\ и "кавычки"', KEY),
    answerSeen({ answer: 'vk:-1:2:a' }, KEY),
  ];
  await device.post('/v1/events:batch', { deliveries: drafts.map((draft) => log.write(draft)) });
  await device.post('/v1/incidents', { ext_key: 'vk:-1:2:made' }, { 'Idempotency-Key': '"made"' });
  await device.put('/v1/claims/vk:-1:2:made', { doing: 'holding' });
  await from`
    insert into targets (organisation_id, id, kind, url, setup, sealed_key, created_at, read_seq, failures, paused_at)
    select id, 'rt-1', 'rt', 'https://rt.example.ru', '{}', 'v1.closed', now(), 0, 0, now() from organisations`;
  await from`
    insert into forwards (organisation_id, target_id, event_id, seq, key, state, attempts, queued_at, changed_at)
    select organisation_id, 'rt-1', id, seq, key, 'parked', 2, now(), now() from events where key = ${KEY}`;
  expect(await writeBackup(from, file)).toBeGreaterThan(8);
});

afterAll(async () => {
  await from?.end();
  await hub?.stop();
  await database?.stop();
  await folder?.remove();
});

/** Makes an empty database on the same server and gives its address. */
async function emptyDatabase(name: string): Promise<string> {
  await from.unsafe(`create database ${name}`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function contents(sql: Database): Promise<Record<string, string[]>> {
  const tables = TABLES.filter((table) => table !== 'counters');
  const entries = tables.map(async (table) => {
    const rows = await sql`select row_to_json(kept)::text as row from ${sql(table)} as kept order by 1`;
    return [table, rows.map(({ row }) => String(row))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test('a backup put into an empty database gives the same rows, and devices go on with their tokens', async () => {
  const url = await emptyDatabase('restored');
  const to = connect(url);
  await readBackup(to, file);
  expect(await contents(to)).toEqual(await contents(from));
  await to.end();
  const again = await startHub({ port: 0, databaseUrl: url, quiet: true });
  const there = client(again.url, device.token);
  expect((await there.get(`/v1/incidents/${KEY}`)).body).toEqual(
    (await device.get(`/v1/incidents/${KEY}`)).body,
  );
  expect((await there.get('/v1/events')).body).toEqual((await device.get('/v1/events')).body);
  await again.stop();
});

test('whoever read further than the copy is told of what is new after it was restored', async () => {
  await device.post('/v1/events:batch', {
    deliveries: [new LogWriter('b').write(commentSeen('Потом', 'vk:-1:2:later'))],
  });
  const { body: read } = await device.get('/v1/events');
  const bookmark = read !== null && typeof read === 'object' && 'next_cursor' in read ? read.next_cursor : '';
  const url = await emptyDatabase('behind');
  const to = connect(url);
  await readBackup(to, file);
  await to.end();
  const again = await startHub({ port: 0, databaseUrl: url, quiet: true });
  const there = client(again.url, device.token);
  const fresh = new LogWriter('c').write(commentSeen('Новое', 'vk:-1:2:fresh'));
  await there.post('/v1/events:batch', { deliveries: [fresh] });
  expect((await there.get(`/v1/events?after=${bookmark}`)).body).toMatchObject({
    events: [{ event: { id: fresh.event.id } }],
  });
  await again.stop();
});

test('a copy of an older shape is taken in and brought up to date', async () => {
  const old = join(folder.path, 'old.gz');
  const to = connect(await emptyDatabase('older'));
  const before = connect(await emptyDatabase('before'));
  await readBackup(before, file);
  await before`delete from migrations where id = '0006-board'`;
  await before`alter table incidents drop column open`;
  await writeBackup(before, old);
  await readBackup(to, old);
  await before.end();
  await to.end();
  const hubs = await startHub({ port: 0, databaseUrl: new URL('/older', database.url).href, quiet: true });
  const open = await client(hubs.url, device.token).get('/v1/incidents?state=open');
  await hubs.stop();
  expect(open.body).toMatchObject({ incidents: [{ ext_key: 'vk:-1:2:made' }] });
});

test('a file cut off or changed, and a database that is not empty, are refused and nothing is kept', async () => {
  const whole = await readFile(file);
  const to = connect(await emptyDatabase('refusing'));
  for (const [name, bytes] of [
    ['cut', whole.subarray(0, whole.length - 40)],
    ['nonsense', Buffer.from('nonsense')],
  ] as const) {
    const broken = join(folder.path, name);
    await writeFile(broken, bytes);
    await expect(readBackup(to, broken)).rejects.toThrow(/повреждён|не копия/);
  }
  await expect(readBackup(to, join(folder.path, 'nowhere'))).rejects.toThrow(/Файла .*nowhere нет/);
  await readBackup(to, file);
  const kept = await contents(to);
  await expect(readBackup(to, file)).rejects.toThrow('База не пустая');
  expect(await contents(to)).toEqual(kept);
  await to.end();
});

test('every table is in the backup but what is made anew', async () => {
  const rows = await from`select table_name from information_schema.tables where table_schema = 'public'`;
  const anew = ['migration_lock', 'migrations', 'connect_failures', 'target_leases'];
  expect(rows.map(({ table_name }) => String(table_name)).sort()).toEqual([...TABLES, ...anew].sort());
});
