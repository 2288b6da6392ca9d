import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Hub } from '~/server/start-hub.ts';
import { readTape, startTape } from '~/tests/peers/tape.ts';
import { type Client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { setForwarding, stateFor, untilQuiet } from './forwarding.ts';

/*
 * The hub speaks with Redmine and RT as the extension did when the conversations with the real ones were recorded:
 * request by request, in the same order and with the same bodies. Only where they were recorded they are replayed;
 * held against the real ones they are by the tests of the adapters.
 */

const KEY = 'vk:-38612614:114815:101';
const WORDS = 'Когда засыплют яму на Зелёной, 8?';

let at: Awaited<ReturnType<typeof setForwarding>>;
let hub: Hub;
let supervisor: Client;
let device: Client;

beforeAll(async () => {
  vi.stubEnv('TZ', 'UTC');
  at = await setForwarding();
  hub = await at.start();
  supervisor = await connectDevice(hub, 'supervisor', 'supervisor');
  device = await connectDevice(hub, 'moderator', 'device-1');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await hub?.stop();
  await at?.close();
});

test.each(['redmine', 'rt'])(
  'the hub says to %s what the extension said when it was recorded',
  async (name) => {
    vi.stubEnv(`OTKLIK_PEER_${name.toUpperCase()}`, undefined);
    const tape = await startTape(name);
    const recorded = readTape(name);
    const isSearch = ({ path }: { path: string }) => path.includes(encodeURIComponent(KEY));
    /** What others said in between is said here as it was. */
    const skipTo = async (number: number) => {
      for (const { method, path } of recorded.slice(tape.heard.length, number)) {
        await fetch(`${tape.url}${path}`, { method });
      }
    };
    await at.command(tape.key, 'add', name, tape.url, 'incidents');
    vi.stubEnv('TZ', 'UTC');
    await at.sql`
    update targets set setup = regexp_replace(setup, '"since":"[^"]*"', '"since":"2026-11-18T00:00:00.000Z"')`;
    await skipTo(recorded.findIndex(isSearch));
    const log = new LogWriter();
    const url = 'https://vk.com/wall-38612614_114815?reply=101';
    const seen = log.write(commentSeen(WORDS, KEY, { url }), '2026-11-18T12:30:00.000Z');
    await device.post('/v1/events:batch', { deliveries: [seen] });
    await untilQuiet(supervisor);

    const put = recorded.findIndex(({ method }) => method === 'PUT');
    await skipTo(recorded.slice(0, put).findLastIndex(isSearch));
    const posted = { at: '2026-11-18T12:22:00.000Z', precision: 'minute' as const };
    const answered = log.write(answerSeen({ posted }, KEY), '2026-11-18T12:30:00.000Z');
    await device.post('/v1/events:batch', { deliveries: [answered] });
    expect(await untilQuiet(supervisor)).toMatchObject({ delivered: 2, parked: 0, last_error: null });
    expect(tape.heard.slice(0, put + 2)).toEqual(recorded.slice(0, put + 2));
    await at.command(null, 'remove', (await stateFor(supervisor)).id);
    await at.sql`delete from incidents`;
    await at.sql`delete from events`;
    await tape.stop();
  },
);
