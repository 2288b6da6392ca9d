import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

/* Requests that nobody sends by accident: each is refused for what it is, and holds nothing else back. */

const KEY = 'vk:-1:2:hostile';
const NUL = 'Когда\u0000починят';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let chief: Client;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  chief = await connectDevice(hub, 'supervisor', 'chief');
  await chief.post('/v1/incidents', { ext_key: KEY }, { 'Idempotency-Key': '"made"' });
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
});

test.each<[string, () => ReturnType<Client['get']>]>([
  [
    'of a new incident',
    () => chief.post('/v1/incidents', { ext_key: `${KEY}-2`, text: NUL }, { 'Idempotency-Key': '"nul"' }),
  ],
  ['of who does it', () => chief.patch(`/v1/incidents/${KEY}`, { executor: NUL }, { 'If-Match': '"1"' })],
  ['of the page that is asked for', () => chief.get('/v1/incidents?page=%00')],
  ['of the page whose answers are asked for', () => chief.get('/v1/answers?page=%00')],
  ['of a name', () => chief.patch('/v1/me', { name: NUL })],
  [
    'of a device that connects',
    async () => {
      const device = { id: 'new', name: NUL };
      return send(hub.url, 'POST', '/v1/devices:connect', { code: await hub.createCode(), device });
    },
  ],
  ['of a device that is let out', () => chief.delete('/v1/devices/%00')],
])('a character that no database holds in the words %s is the fault of the sender', async (_, ask) => {
  expect(await ask()).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});

test('an event nested too deep to be walked through is refused alone', async () => {
  const log = new LogWriter('chief');
  const [good, bad] = [
    log.write(commentSeen('Где лифт?', `${KEY}-3`)),
    log.write(commentSeen('А свет?', `${KEY}-4`)),
  ];
  const deep = JSON.stringify({ ...bad, event: { ...bad.event, data: { a: 'deep' } } }).replace(
    '"deep"',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  );
  const answer = await send(
    hub.url,
    'POST',
    '/v1/events:batch',
    `{"deliveries":[${deep},${JSON.stringify(good)}]}`,
    { Authorization: `Bearer ${chief.token}`, 'Content-Type': 'application/json' },
  );
  expect(answer).toMatchObject({
    status: 200,
    body: {
      results: [
        { event_id: bad.event.id, status: 'rejected', problem: { code: 'event.invalid' } },
        { event_id: good.event.id, status: 'applied' },
      ],
    },
  });
});

test('no answer may be kept by a browser or a proxy: what is kept there is not erased with the rest', async () => {
  const answers = await Promise.all([
    chief.get('/v1/me'),
    chief.get(`/v1/incidents/${KEY}`),
    chief.get('/v1/events'),
    chief.get('/v1/incidents/vk:-1:2:nobody'),
    send(hub.url, 'GET', '/v1/me'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 401]);
  for (const { headers } of answers) {
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  }
});
