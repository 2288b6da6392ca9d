import { recordSightings } from '~/lib/log/record/record.ts';
import { HubTarget } from '~/lib/sync/hub-target.ts';
import { pump, pumpNow } from '~/lib/sync/pump.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { connectDevice } from '~/tests/server/client.ts';
import { startPostgres } from '~/tests/server/postgres.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { startHttpProxy } from './http-proxy.ts';
import { Receiver } from './receiver.ts';

/** The first moment of a test, by the clock of the device. */
export const NOON = Date.parse('2026-11-18T12:00:00.000Z');

/** A moment in which every pause and every lease of the moment before is over. */
const LATER_MS = 20 * 60_000;

/** A device with an empty log, connected to a hub at an address. */
export async function connect(hub: Hub, url: string) {
  useWebLocks();
  await emptyLog();
  const id = crypto.randomUUID();
  const { token } = await connectDevice(hub, 'moderator', id);
  return device(id, url, token);
}

export type Device = ReturnType<typeof device>;

function device(id: string, url: string, token: string) {
  let now = NOON;
  let key = token;
  const world = { now: () => now, random: () => 0.5 };
  const connected = async () => [new HubTarget('hub', url, key)];
  const written = (count: number, first: number) => {
    const ids = Array.from({ length: count }, (_, index) => first + index * 2);
    return ids.flatMap((number) => [comment(String(number)), reply(String(number + 1), String(number))]);
  };
  return {
    id,
    /** Moves the clock of the device, ms; also back. */
    move(ms: number) {
      now += ms;
    },
    now: () => now,
    /** Goes on with another token. */
    use(other: string) {
      key = other;
    },
    /** Writes down that `count` comments and their answers were seen. @param first id of the first comment. */
    see: (count: number, first: number) =>
      recordSightings(
        batch(written(count, first)),
        context({ targets: ['hub'], device: id, now: new Date(now) }),
      ),
    /** Delivers what is due by the clock of the device. */
    deliver: () => pump(connected, world),
    /** Delivers now, as the button does. */
    hurry: () => pumpNow(connected, world),
    /** Delivers until nothing is left to do, with a pause before each try, as the alarm does. */
    async deliverAll(tries = 6) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        now += LATER_MS;
        await pump(connected, world);
      }
    },
  };
}

/** A hub on a PostgreSQL of its own, a way to it that fails as it is told, and a look behind its back. */
export async function setHub() {
  const postgres = await startPostgres();
  const hub = await startHub({ port: 0, databaseUrl: postgres.url, quiet: true });
  const proxy = await startHttpProxy(() => hub.url);
  const receiver = new Receiver(postgres.url);
  return {
    hub,
    proxy,
    receiver,
    databaseUrl: postgres.url,
    async close() {
      await receiver.close();
      await proxy.close();
      await hub.stop();
      await postgres.stop();
    },
  };
}
