import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPeer, peerOf } from '~/lib/peers/find-peer.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';
import type { Hub } from '~/server/start-hub.ts';
import { startHttpProxy } from '~/tests/faults/http-proxy.ts';
import { type Client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { setForwarding, untilQuiet } from './forwarding.ts';

// The hub against the real systems: `npm run test:peers` starts them and says where they are.
const KINDS = ['redmine', 'rt'] as const;
/** A real system on a busy machine takes seconds for each call. */
const PATIENCE_MS = 90_000;
const addressOf = (kind: (typeof KINDS)[number]) => process.env[`OTKLIK_PEER_${kind.toUpperCase()}`];

for (const kind of KINDS) {
  describe.runIf(addressOf(kind))(`the hub forwards to a real ${kind}`, () => forwardsTo(kind));
}

function forwardsTo(kind: (typeof KINDS)[number]): void {
  const url = addressOf(kind) ?? '';
  const apiKey = process.env.OTKLIK_PEER_KEY ?? '';
  const now = () => new Date().toISOString();
  const log = new LogWriter();
  let at: Awaited<ReturnType<typeof setForwarding>>;
  let proxy: Awaited<ReturnType<typeof startHttpProxy>>;
  let hub: Hub;
  let supervisor: Client;
  let device: Client;

  beforeAll(async () => {
    at = await setForwarding();
    proxy = await startHttpProxy(
      () => url,
      ({ method }) => method !== 'GET',
    );
    hub = await at.start();
    supervisor = await connectDevice(hub, 'supervisor', 'supervisor');
    device = await connectDevice(hub, 'moderator', 'device-1');
    await at.command(apiKey, 'add', kind, proxy.url, 'incidents');
  });

  afterAll(async () => {
    await hub?.stop();
    await proxy?.close();
    await at?.close();
  });

  async function hand(by: Client, ...deliveries: unknown[]): Promise<void> {
    expect((await by.post('/v1/events:batch', { deliveries })).status).toBe(200);
  }

  /** The records of a comment in the system, read past the hub. */
  async function recordsOf(key: string) {
    const access = { url, apiKey, world: PEER_WORLD };
    const found = await findPeer(kind, access, { place: 'incidents', since: now(), authors: false });
    if (!found.ok) throw new Error(found.missing.join(' '));
    const peer = peerOf(access, found.peer);
    return Promise.all((await peer.find(key)).map(({ id }) => peer.read(id)));
  }

  test(
    'what two devices tell of one comment is one record, answered, with one note',
    async () => {
      const key = `vk:-1:2:${crypto.randomUUID()}`;
      const other = await connectDevice(hub, 'moderator', 'device-2');
      const theirs = new LogWriter('device-2');
      await hand(device, log.write(commentSeen('Когда починят лифт?', key), now()));
      await hand(other, theirs.write(commentSeen('Когда починят лифт?', key), now()));
      await hand(device, log.write(answerSeen({}, key), now()));
      await hand(other, theirs.write(answerSeen({}, key), now()));
      expect(await untilQuiet(supervisor, PATIENCE_MS)).toMatchObject({
        parked: 0,
        stopped_at: null,
        last_error: null,
      });
      const [record, ...doubles] = await recordsOf(key);
      expect(doubles).toEqual([]);
      expect(record).toMatchObject({ key, status: 'answered', firstReplyAt: '2026-11-20T09:25:00.000Z' });
      expect(record?.said.match(/Страница ответила/g)).toHaveLength(1);
      expect(record?.said).not.toContain('Алла Петрова');
    },
    3 * PATIENCE_MS,
  );

  test(
    'answers that are lost on the way back make no second record and no second note',
    async () => {
      const key = `vk:-1:2:${crypto.randomUUID()}`;
      proxy.faults.push('drops after it was done');
      await hand(device, log.write(commentSeen('А свет во дворе?', key), now()));
      expect(await untilQuiet(supervisor, PATIENCE_MS)).toMatchObject({ parked: 0 });
      proxy.faults.push('answers 500 after it was done');
      await hand(device, log.write(answerSeen({}, key), now()));
      expect(await untilQuiet(supervisor, PATIENCE_MS)).toMatchObject({ parked: 0, stopped_at: null });
      expect(proxy.faults).toEqual([]);
      const [record, ...doubles] = await recordsOf(key);
      expect(doubles.filter((double) => double?.status !== 'rejected')).toEqual([]);
      expect(record).toMatchObject({ key, status: 'answered' });
      expect(record?.said.match(/Страница ответила/g)).toHaveLength(1);
    },
    3 * PATIENCE_MS,
  );
}
