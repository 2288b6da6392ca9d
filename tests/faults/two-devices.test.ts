import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { batch, comment, context, reply } from '~/tests/log/fixtures.ts';
import { connectDevice } from '~/tests/server/client.ts';
import { startHttpProxy } from './http-proxy.ts';
import { NOON, setHub } from './stage.ts';
import { expectSum } from './sum.ts';

let stage: Awaited<ReturnType<typeof setHub>>;
let second: Hub;
let ownDatabases: typeof Dexie.dependencies.indexedDB;
let way: Awaited<ReturnType<typeof startHttpProxy>>;

beforeAll(async () => {
  stage = await setHub();
  ownDatabases = Dexie.dependencies.indexedDB;
  second = await startHub({ port: 0, databaseUrl: stage.databaseUrl, quiet: true });
  way = await startHttpProxy(() => second.url);
  // Each device has locks of its own; here one delivery runs at a time on each.
  const request = (_: string, work: () => unknown) => Promise.resolve().then(work);
  vi.stubGlobal('navigator', { locks: { request } });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  Dexie.dependencies.indexedDB = ownDatabases;
  await way?.close();
  await second?.stop();
  await stage?.close();
});

/** A device with a database and modules of its own. */
async function ownDevice(url: string) {
  const id = crypto.randomUUID();
  const { token } = await connectDevice(stage.hub, 'moderator', id);
  Dexie.dependencies.indexedDB = new IDBFactory();
  vi.resetModules();
  const { database } = await import('~/lib/log/database.ts');
  const { recordSightings } = await import('~/lib/log/record/record.ts');
  const { verifyLog } = await import('~/lib/log/chain/verify-log.ts');
  const { HubTarget } = await import('~/lib/sync/hub-target.ts');
  const { pump } = await import('~/lib/sync/pump.ts');
  let now = NOON;
  return {
    id,
    log: { database, verifyLog },
    see: (...seen: Parameters<typeof batch>[0]) =>
      recordSightings(batch(seen), context({ targets: ['hub'], device: id, now: new Date(now) })),
    deliver() {
      now += 3_600_000;
      return pump(async () => [new HubTarget('hub', url, token)], { now: () => now, random: () => 0 });
    },
  };
}

test('two devices at two hubs tell of one comment at once: one incident, and what each wrote is there once', async () => {
  const [marina, oleg] = [await ownDevice(stage.proxy.url), await ownDevice(way.url)];
  const seen = [comment('7001'), reply('7002', '7001'), comment('7003')];
  const devices = [marina, oleg];
  await Promise.all(devices.map((device) => device.see(...seen)));
  stage.proxy.faults.push('drops after it was done');
  way.faults.push('answers 500 after it was done');
  for (let round = 0; round < 4; round += 1) await Promise.all(devices.map((device) => device.deliver()));
  for (const device of devices) await expectSum(stage.receiver, device.id, device.log);
  expect(await stage.receiver.incidents(comment('7001').key)).toEqual([
    { status: 'answered', answered: true },
  ]);
  expect(await stage.receiver.incidents(comment('7003').key)).toEqual([{ status: 'new', answered: false }]);
  expect(await marina.log.database.events.count()).toBe(await oleg.log.database.events.count());
});
