import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { type OwnDatabase, startOwnDatabase } from '~/server/postgres/embedded.ts';
import { startHub } from '~/server/start-hub.ts';
import { makeFolder } from '~/tests/server/folder.ts';
import { startHttpProxy } from './http-proxy.ts';
import { Receiver } from './receiver.ts';
import { connect, type Device } from './stage.ts';
import { expectSum } from './sum.ts';
import { startTcpProxy } from './tcp-proxy.ts';

/* The hub as a process and its PostgreSQL are ended in the middle of a batch, and come back on other ports. */

let folder: Awaited<ReturnType<typeof makeFolder>>;
let postgres: OwnDatabase;
let way: Awaited<ReturnType<typeof startTcpProxy>>;
let proxy: Awaited<ReturnType<typeof startHttpProxy>>;
let receiver: Receiver;
let databaseUrl = '';
let hub: { url: string; child: ChildProcess };
let sender: Device;

const startDatabase = async () => {
  postgres = await startOwnDatabase(join(folder.path, 'data'), () => undefined);
  way.lead(Number(new URL(postgres.url).port));
};

beforeAll(async () => {
  folder = await makeFolder();
  way = await startTcpProxy();
  await startDatabase();
  const address = new URL(postgres.url);
  address.port = String(way.port);
  databaseUrl = address.href;
  receiver = new Receiver(databaseUrl);
  hub = await startHubProcess();
  proxy = await startHttpProxy(() => hub.url);
  const codes = await startHub({ port: 0, databaseUrl, quiet: true });
  sender = await connect(codes, proxy.url);
  await codes.stop();
});

afterAll(async () => {
  hub?.child.kill('SIGKILL');
  await receiver?.close();
  await proxy?.close();
  await way?.close();
  await postgres?.stop();
  await folder?.remove();
});

/** The hub as a process of its own, on a free port. */
async function startHubProcess() {
  const child = spawn(process.execPath, [inject('hub')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, OTKLIK_HUB_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { child, url: await printedAddress(child.stdout) };
}

async function printedAddress(printed: Readable): Promise<string> {
  let text = '';
  for await (const chunk of printed.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(text) ?? [];
    if (address) {
      printed.resume();
      return address;
    }
  }
  throw new Error(`The hub ended: ${text}`);
}

/**
 * Delivers, and does `harm` while the hub is writing: a batch was committed, the next one is on its way.
 * @returns how many events came by then.
 */
async function deliverUntilMidway(harm: () => unknown): Promise<number> {
  await slowDown((await receiver.from(sender.id)).length + 20);
  const delivering = sender.deliver();
  await expect.poll(() => receiver.isWriting(), { timeout: 20_000, interval: 5 }).toBe(true);
  await harm();
  await delivering;
  await expect.poll(() => receiver.from(sender.id).catch(() => null), { timeout: 20_000 }).not.toBeNull();
  await receiver.run('drop trigger slow on events');
  return (await receiver.from(sender.id)).length;
}

/** Lets the hub take its time for each event once so many have come. */
async function slowDown(count: number): Promise<void> {
  await receiver.run(`
    create or replace function slow() returns trigger language plpgsql as $$ begin
      if (select count(*) from events where received_from = '${sender.id}') >= ${count} then
        perform pg_sleep(0.05);
      end if;
      return new;
    end $$;
    create trigger slow before insert on events for each row execute function slow()`);
}

test('a hub killed with -9 during a batch: what it took counts once, the rest comes after it is back', async () => {
  await sender.see(60, 1000);
  const arrived = await deliverUntilMidway(() => hub.child.kill('SIGKILL'));
  expect(arrived).toBeLessThan(await database.events.count());
  expect(await outboxFigures(['hub'])).toMatchObject({
    parked: 0,
    lastError: expect.stringContaining('не отвечает'),
  });
  hub = await startHubProcess();
  await sender.deliverAll();
  await expectSum(receiver, sender.id);
});

test('a database restarted during a batch: the hub says so, stays, and takes the rest when it is back', async () => {
  await sender.see(60, 2000);
  const arrived = await deliverUntilMidway(async () => {
    way.lead(null);
    await postgres.stop();
    await startDatabase();
  });
  expect(arrived).toBeLessThan(await database.events.count());
  await sender.deliverAll();
  await expectSum(receiver, sender.id);
  expect(hub.child.exitCode).toBeNull();
});

test('a database without room on its disk: the hub takes nothing by halves, and the rest when there is room', async () => {
  await receiver.run(`
    create function no_room() returns trigger language plpgsql as $$ begin
      if (select count(*) from events where received_from = '${sender.id}') % 7 = 3 then
        raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
      end if;
      return new;
    end $$;
    create trigger no_room before insert on events for each row execute function no_room()`);
  await sender.see(20, 3000);
  await sender.deliverAll(3);
  const { parked, lastError } = await outboxFigures(['hub']);
  expect(parked).toBe(0);
  expect(lastError).toContain('База данных сервера не отвечает');
  await receiver.run('drop trigger no_room on events');
  await sender.deliverAll();
  await expectSum(receiver, sender.id);
});
