import { execFile, spawn } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '~/server/commands/backup.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { client, connectDevice } from './client.ts';
import { makeFolder } from './folder.ts';
import { startPostgres } from './postgres.ts';

const PROGRAM = resolve('server/deploy/otklik-hub');

let database: Awaited<ReturnType<typeof startPostgres>>;
let folder: Awaited<ReturnType<typeof makeFolder>>;
let hub: Hub;

beforeAll(async () => {
  database = await startPostgres();
  folder = await makeFolder();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
  await folder?.remove();
});

/** The program of a service and a container, from a folder that is not the clone's. */
const surroundings = (databaseUrl: string) => ({
  cwd: folder.path,
  env: { ...process.env, DATABASE_URL: databaseUrl, OTKLIK_HUB_COMMAND: '' },
});

const where = process.platform === 'win32' ? test.skip : test;

where(
  'the program of a service names itself in what it says, from whatever folder it is called',
  async () => {
    const asked = promisify(execFile)(PROGRAM, ['revoke'], surroundings(database.url));
    await expect(asked).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('список: otklik-hub devices.'),
    });
  },
);

where(
  'the program of a service says what to do where its account cannot read what was installed',
  async () => {
    const copy = join(folder.path, 'server', 'deploy', 'otklik-hub');
    await cp(PROGRAM, copy);
    const asked = promisify(execFile)(copy, ['devices'], surroundings(database.url));
    await expect(asked).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('chmod -R a+rX .'),
    });
  },
);

where('a backup goes through the standard output and comes back through the standard input', async () => {
  const device = await connectDevice(hub, 'moderator', 'kept');
  const file = join(folder.path, 'piped.gz');
  const made = await promisify(execFile)(
    'sh',
    ['-c', `"${PROGRAM}" backup - > piped.gz`],
    surroundings(database.url),
  );
  expect(made.stderr).toMatch(/^Копия записана: строк \d+\.$/m);
  const sql = postgres(database.url, { max: 1 });
  await sql`create database empty`;
  await sql.end();
  const databaseUrl = new URL('/empty', database.url).href;
  const restored = spawn(PROGRAM, ['restore', '-'], surroundings(databaseUrl));
  restored.stdin.end(await readFile(file));
  expect(await new Promise((done) => restored.once('exit', done))).toBe(0);
  const again = await startHub({ port: 0, databaseUrl, quiet: true });
  expect((await client(again.url, device.token).get('/v1/me')).status).toBe(200);
  await again.stop();
});

test('a backup that cannot be written says where it may be, and nothing half is left', async () => {
  const place = { databaseUrl: database.url, dataDir: folder.path, organisation: 'Моя команда' };
  const inside = join(folder.path, 'a file');
  await writeFile(inside, '');
  const asked = backup(place, join(inside, 'hub.backup.gz'));
  await expect(asked).rejects.toThrow('Назовите папку, в которую можно писать');
});
