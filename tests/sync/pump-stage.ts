import { afterEach, beforeEach } from 'vitest';
import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import { HubTarget } from '~/lib/sync/hub-target.ts';
import { pump, type pumpNow } from '~/lib/sync/pump.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { startTinyHub } from './tiny-hub.ts';

/** A small hub, the log that is handed to it, and a clock that stands: anew for each test. */
export function usePumpStage() {
  let hub: Awaited<ReturnType<typeof startTinyHub>>;
  let now = 0;
  beforeEach(async () => {
    useWebLocks();
    now = Date.parse('2026-11-18T12:00:00Z');
    await emptyLog();
    hub = await startTinyHub();
  });
  afterEach(() => hub.close());
  return {
    hub: () => hub,
    now: () => now,
    putClock: (time: number) => {
      now = time;
    },
    /** One run of the delivery to the hub; by a click the pauses are not kept. */
    deliver: (how: typeof pump | typeof pumpNow = pump) =>
      how(async () => [new HubTarget('hub', `${hub.url}/`, 'secret-token')], {
        now: () => now,
        random: () => 1,
      }),
  };
}

/** Writes an event about each of these comments. */
export async function write(...keys: string[]): Promise<void> {
  await append({ at: '2026-11-18T12:00:00.000Z', actor: 'device' }, ['hub'], async (note) => {
    for (const key of keys) note({ type: 'comment.gone', key, page: 'vk:-1', data: { by: 'unknown' } });
  });
}

/** The events of the log in their order. */
export async function written(): Promise<string[]> {
  return (await database.events.orderBy('seq').toArray()).map(({ id }) => id);
}

/** The states of the deliveries in the order of their events. */
export async function states(): Promise<string[]> {
  return (await database.outbox.orderBy('[target+seq]').toArray()).map(({ state }) => state);
}

/** Keys of so many comments. */
export const keys = (count: number) => Array.from({ length: count }, (_, index) => `vk:-1:1:${1000 + index}`);
