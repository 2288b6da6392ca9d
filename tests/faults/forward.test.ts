import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Client, client, connectDevice } from '~/tests/server/client.ts';
import { answerSeen, commentSeen, LogWriter } from '~/tests/server/deliveries.ts';
import { setForwarding, stateFor, untilQuiet } from '~/tests/server/forwarding.ts';
import { type RedmineFault, startSmallRedmine } from './small-redmine.ts';

/* Two hubs as processes on one database; whoever forwards is ended or frozen in the middle of a delivery. */

const SECRET = 'key-of-the-hub';

type HubProcess = { child: ChildProcess; url: string };

let at: Awaited<ReturnType<typeof setForwarding>>;
let redmine: Awaited<ReturnType<typeof startSmallRedmine>>;
let hubs: HubProcess[] = [];
const printed: string[] = [];
let tokens: { supervisor: string; device: string };
const log = new LogWriter();

beforeAll(async () => {
  at = await setForwarding();
  redmine = await startSmallRedmine();
  await at.command(SECRET, 'add', 'redmine', redmine.url, 'incidents');
  const hub = await at.start({ pace: { lookEveryMs: 600_000 } });
  tokens = {
    supervisor: (await connectDevice(hub, 'supervisor', 'supervisor')).token,
    device: (await connectDevice(hub, 'moderator', 'device-1')).token,
  };
  await hub.stop();
  hubs = await Promise.all([startHubProcess(), startHubProcess()]);
});

afterAll(async () => {
  for (const { child } of hubs) child.kill('SIGKILL');
  await redmine?.close();
  await at?.close();
});

/** The hub as a process of its own, whose lease is over two seconds after its last heartbeat. */
async function startHubProcess(): Promise<HubProcess> {
  const child = spawn(process.execPath, [inject('hub')], {
    env: {
      ...process.env,
      DATABASE_URL: at.place.databaseUrl,
      OTKLIK_HUB_DATA: at.place.dataDir,
      OTKLIK_HUB_PORT: '0',
      OTKLIK_HUB_LEASE_SECONDS: '2',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let begun = '';
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    begun += String(chunk);
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(begun) ?? [];
    if (url) {
      child.stdout.resume();
      return { child, url };
    }
  }
  throw new Error(`The hub ended: ${begun}`);
}

/** As one who asks the first hub that is alive. */
const as = (who: keyof typeof tokens): Client => client(hubs[0]?.url ?? '', tokens[who]);

/** The process that forwards, once one does; it is the last of the list then. */
async function holder(): Promise<HubProcess> {
  await expect
    .poll(async () => (await stateFor(as('supervisor'))).forwarder, { timeout: 30_000, interval: 50 })
    .not.toBeNull();
  const { forwarder } = await stateFor(as('supervisor'));
  const found = hubs.find(({ child }) => forwarder?.name.split(':')[1] === String(child.pid));
  if (!found) return holder();
  hubs = [...hubs.filter((hub) => hub !== found), found];
  return found;
}

const now = () => new Date().toISOString();

async function hand(...deliveries: unknown[]): Promise<void> {
  expect((await as('device').post('/v1/events:batch', { deliveries })).status).toBe(200);
}

/** The sum: one open incident for a comment, its answer noted there once, nothing waits for anybody. */
async function expectSum(key: string): Promise<void> {
  expect(await untilQuiet(as('supervisor'))).toMatchObject({ parked: 0, stopped_at: null });
  const made = redmine.issues.filter(({ custom_fields }) => custom_fields.some(({ value }) => value === key));
  expect(made).toHaveLength(1);
  expect(made[0]?.journals.map(({ notes }) => notes)).toEqual([expect.stringContaining('Страница ответила')]);
}

test.each<[string, RedmineFault[]]>([
  ['while Redmine makes the incident, which then is there', ['is silent after it was done']],
  ['before Redmine made the incident', ['is silent and does nothing']],
])('a hub killed with -9 %s: the other goes on, and everything is there once', async (_, faults) => {
  const key = `vk:-1:2:${crypto.randomUUID()}`;
  const { child } = await holder();
  const before = redmine.silent.count;
  redmine.faults.push(...faults);
  await hand(log.write(commentSeen('Когда починят лифт?', key), now()));
  await expect.poll(() => redmine.silent.count, { timeout: 30_000, interval: 20 }).toBe(before + 1);
  child.kill('SIGKILL');
  await hand(log.write(answerSeen({}, key), now()));
  await expectSum(key);
  hubs[1] = await startHubProcess();
});

test('a hub killed with -9 while Redmine writes the note: it stands there once', async () => {
  const key = 'vk:-1:2:noted';
  await hand(log.write(commentSeen('Когда починят лифт?', key), now()));
  await untilQuiet(as('supervisor'));
  const { child } = await holder();
  const before = redmine.silent.count;
  redmine.faults.push('is silent after it was done');
  await hand(log.write(answerSeen({}, key), now()));
  await expect.poll(() => redmine.silent.count, { timeout: 30_000, interval: 20 }).toBe(before + 1);
  child.kill('SIGKILL');
  await expectSum(key);
  hubs[1] = await startHubProcess();
});

test('a hub that was frozen while it searched, and wakes when the other has taken over, sends nothing more', async () => {
  const key = 'vk:-1:2:frozen';
  const { child } = await holder();
  let frozen = false;
  redmine.onRead = async () => {
    if (frozen) return;
    frozen = true;
    child.kill('SIGSTOP');
  };
  await hand(
    log.write(commentSeen('Когда починят лифт?', key), now()),
    log.write(answerSeen({}, key), now()),
  );
  await expect.poll(() => frozen, { timeout: 30_000 }).toBe(true);
  await expectSum(key);
  child.kill('SIGCONT');
  // It hears the answer to its search, finds that the lease is gone, and serves its callers as before.
  const woken = client(hubs[1]?.url ?? '', tokens.supervisor);
  expect((await woken.get('/v1/targets')).status).toBe(200);
  await hand(log.write(commentSeen('А свет?', 'vk:-1:2:afterwards'), now()));
  await expect.poll(() => redmine.issues.at(-1)?.subject, { timeout: 30_000 }).toBe('А свет?');
  await expectSum(key);
});

test('what the hubs wrote into their logs meanwhile holds no words, keys of comments or secrets', () => {
  const log = printed.join('');
  expect(log).toContain('"event":"forward","target":"redmine-');
  for (const secret of ['лифт', 'vk:-1:2', 'Алла', SECRET]) expect(log).not.toContain(secret);
});
