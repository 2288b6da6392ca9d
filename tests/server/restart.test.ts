import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { eventsSchema } from '~/server/routes/events.ts';
import { startHub } from '~/server/start-hub.ts';
import { client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { makeFolder } from './folder.ts';
import { CODE, endHubs, run, runWith, SEVERAL_PROCESSES_MS, until, watchOver } from './hub-process.ts';
import { startPostgres } from './postgres.ts';
import { seedCluster } from './seed-cluster.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(async () => {
  endHubs();
  await folder?.remove();
});

async function postmaster(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('a hub restarted on its port and folder knows its devices and what they told', async () => {
  const dataDir = join(folder.path, 'kept');
  await seedCluster(dataDir);
  const first = await startHub({ port: 0, dataDir, quiet: true });
  expect(first.isNew).toBe(true);
  const { token } = await connectDevice(first);
  const delivery = new LogWriter().write(commentSeen('Осталось', 'vk:-1:2:kept'));
  await client(first.url, token).post('/v1/events:batch', { deliveries: [delivery] });
  await first.stop();
  const second = await startHub({ port: first.port, dataDir, quiet: true });
  const answer = await client(second.url, token).get('/v1/incidents/vk:-1:2:kept');
  await second.stop();
  await second.stop();
  expect(second.url).toBe(first.url);
  expect(second.isNew).toBe(false);
  expect(answer).toMatchObject({ status: 200, body: { text: 'Осталось' } });
});

test('a folder serves one hub at a time, and a port too', async () => {
  const dataDir = join(folder.path, 'one');
  await seedCluster(dataDir);
  const hub = await startHub({ port: 0, dataDir, quiet: true });
  await expect(startHub({ port: 0, dataDir, quiet: true })).rejects.toThrow(/уже работает сервер команды/);
  const busy = startHub({ port: hub.port, dataDir: join(folder.path, 'other'), quiet: true });
  await expect(busy).rejects.toThrow(`Порт ${hub.port} занят`);
  expect((await send(hub.url, 'GET', '/healthz')).status).toBe(200);
  await hub.stop();
});

test(
  'the hub prints its address and a code that connects; after kill -9 it starts again; Ctrl+C leaves nothing',
  async () => {
    const dataDir = join(folder.path, 'killed');
    const first = run(dataDir);
    const url = await until(() => first.printed.out, /http:\/\/127\.0\.0\.1:\d+/);
    const code = await until(() => first.printed.out, CODE);
    const device = { id: 'device-1', name: 'Пост 1' };
    const answer = await send(url, 'POST', '/v1/devices:connect', { code, device });
    const { token } = connectionSchema.parse(answer.body);
    const orphan = await postmaster(dataDir);
    first.child.kill('SIGKILL');
    await first.end;
    expect(isAlive(orphan)).toBe(true);

    const second = run(dataDir);
    const again = await until(() => second.printed.out, /http:\/\/127\.0\.0\.1:\d+/);
    expect((await client(again, token).get('/v1/me')).status).toBe(200);
    // Its number lives until the system has taken note of its end.
    await expect.poll(() => isAlive(orphan), { timeout: 15_000 }).toBe(false);
    expect(second.printed.out).not.toMatch(CODE);

    const asked = run(dataDir, 'code', 'trainee');
    await asked.end;
    const trainee = await send(again, 'POST', '/v1/devices:connect', {
      code: CODE.exec(asked.printed.out)?.[0],
      device: { id: 'device-2', name: 'Стажёр' },
    });
    expect(trainee.body).toMatchObject({ role: 'trainee' });

    const own = await postmaster(dataDir);
    second.child.kill('SIGINT');
    expect((await second.end)[0]).toBe(0);
    await expect.poll(() => isAlive(own), { timeout: 15_000 }).toBe(false);
  },
  SEVERAL_PROCESSES_MS,
);

test(
  'two hub processes on one database take each event once, also while one of them is killed',
  async () => {
    const database = await startPostgres();
    const hubs = [1, 2].map(() => runWith({ DATABASE_URL: database.url }));
    const [here = '', there = ''] = await Promise.all(
      hubs.map(({ printed }) => until(() => printed.out, /http:\/\/127\.0\.0\.1:\d+/)),
    );
    const asked = runWith({ DATABASE_URL: database.url }, 'code');
    await asked.end;
    const body = { code: CODE.exec(asked.printed.out)?.[0], device: { id: 'device-1', name: 'Пост 1' } };
    const { token } = connectionSchema.parse((await send(here, 'POST', '/v1/devices:connect', body)).body);
    const log = new LogWriter();
    const deliveries = Array.from({ length: 60 }, (_, n) =>
      log.write(commentSeen('Раз', `vk:-1:2:once${n}`)),
    );
    const batches = Array.from({ length: 6 }, (_, n) => deliveries.slice(n * 10, n * 10 + 10));
    const hand = (url: string) =>
      Promise.allSettled(
        batches.map((part) => client(url, token).post('/v1/events:batch', { deliveries: part })),
      );
    const both = Promise.all([hand(here), hand(there)]);
    hubs[1]?.child.kill('SIGKILL');
    const [answered] = await both;
    expect(answered.map((one) => one.status === 'fulfilled' && one.value.status)).toEqual(
      batches.map(() => 200),
    );
    const { body: listed } = await client(here, token).get('/v1/events?limit=500');
    const { events } = eventsSchema.parse(listed);
    expect(events.map(({ event }) => event.id).sort()).toEqual(
      deliveries.map(({ event }) => event.id).sort(),
    );
    hubs[0]?.child.kill('SIGTERM');
    expect((await hubs[0]?.end)?.[0]).toBe(0);
    await database.stop();
  },
  SEVERAL_PROCESSES_MS,
);

test('a program that starts the hub and ends without stopping it leaves no PostgreSQL behind', async () => {
  const dataDir = join(folder.path, 'left');
  await seedCluster(dataDir);
  const script = `
    import { startHub } from './server/start-hub.ts';
    await startHub({ port: 0, quiet: true, dataDir: process.argv[1] });
    process.stdin.once('data', () => process.exit(3));
    console.log('started');`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script, dataDir];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  watchOver(child);
  await once(child.stdout, 'data');
  const own = await postmaster(dataDir);
  const end = once(child, 'exit');
  child.stdin.write('end');
  expect((await end)[0]).toBe(3);
  await expect.poll(() => isAlive(own), { timeout: 15_000 }).toBe(false);
  const again = await startHub({ port: 0, dataDir, quiet: true });
  await again.stop();
});
