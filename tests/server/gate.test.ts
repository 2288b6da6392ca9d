import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Hub, type HubOptions, startHub } from '~/server/start-hub.ts';
import { connectDevice, send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
const hubs: Hub[] = [];

beforeAll(async () => {
  database = await startPostgres();
});

afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.stop()));
  await database?.stop();
});

async function start(options: HubOptions = {}): Promise<Hub> {
  const hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, ...options });
  hubs.push(hub);
  return hub;
}

const forwarded = (from: string, proto: string) => ({ 'X-Forwarded-For': from, 'X-Forwarded-Proto': proto });

test('behind a trusted proxy a token that came over plain HTTP from another machine is refused', async () => {
  const hub = await start({ trustedProxies: ['127.0.0.1'] });
  const { token } = await connectDevice(hub);
  const ask = (headers: Record<string, string>) =>
    send(hub.url, 'GET', '/v1/me', undefined, { Authorization: `Bearer ${token}`, ...headers });
  const refused = await ask(forwarded('203.0.113.7', 'http'));
  expect(refused).toMatchObject({ status: 403, body: { code: 'transport.plain' } });
  expect((await ask(forwarded('203.0.113.7', 'https'))).status).toBe(200);
  expect((await ask(forwarded('127.0.0.1', 'http'))).status).toBe(200);
  // What stands before the proxy's own word was written by the caller.
  expect((await ask(forwarded('127.0.0.1, 203.0.113.7', 'https, http'))).status).toBe(403);
});

test('a code is not taken over plain HTTP either, and works afterwards over HTTPS', async () => {
  const hub = await start({ trustedProxies: ['127.0.0.0/8'] });
  const body = { code: await hub.createCode(), device: { id: 'far', name: 'Пост' } };
  const connect = (proto: string) =>
    send(hub.url, 'POST', '/v1/devices:connect', body, forwarded('203.0.113.7', proto));
  expect((await connect('http')).body).toMatchObject({ code: 'transport.plain' });
  expect((await connect('https')).status).toBe(200);
});

test('who is not a trusted proxy is not believed, and whoever allows plain HTTP gets it', async () => {
  const distant = forwarded('203.0.113.7', 'http');
  for (const hub of [await start(), await start({ trustedProxies: ['127.0.0.1'], plainHttp: true })]) {
    const { token } = await connectDevice(hub);
    const headers = { Authorization: `Bearer ${token}`, ...distant };
    expect((await send(hub.url, 'GET', '/v1/me', undefined, headers)).status).toBe(200);
  }
});

test('wrong codes are counted by the address that the proxy tells, so nobody locks the others out', async () => {
  const hub = await start({ trustedProxies: ['127.0.0.1'] });
  const connect = async (from: string, code: string) => {
    const body = { code, device: { id: `at ${from}`, name: 'Пост' } };
    return (await send(hub.url, 'POST', '/v1/devices:connect', body, forwarded(from, 'https'))).status;
  };
  for (let n = 0; n < 10; n += 1) await connect('203.0.113.66', 'AAAA-BBBB-CCCC');
  expect(await connect('203.0.113.66', await hub.createCode())).toBe(429);
  expect(await connect('203.0.113.8', await hub.createCode())).toBe(200);
});

test('a device that asks too much waits, and the others go on', async () => {
  const hub = await start({ requestsPerMinute: 20 });
  const [busy, calm] = [await connectDevice(hub), await connectDevice(hub)];
  for (let n = 0; n < 20; n += 1) expect((await busy.get('/v1/me')).status).toBe(200);
  const refused = await busy.get('/v1/me');
  expect(refused).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await calm.get('/v1/me')).status).toBe(200);
  // A stranger has a fifth of it, whatever token it tries.
  const stranger = () =>
    send(hub.url, 'GET', '/v1/me', undefined, { Authorization: `Bearer ${'x'.repeat(40)}` });
  const statuses = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await stranger()).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await calm.get('/v1/me')).status).toBe(200);
});

test('the metrics count requests, events and who waits, by routes and never by what was said', async () => {
  const hub = await start();
  const device = await connectDevice(hub);
  const key = 'vk:-1:2:measured';
  const delivery = new LogWriter().write(commentSeen('Тайна Петровой', key));
  await device.post('/v1/events:batch', { deliveries: [delivery] });
  await device.get(`/v1/incidents/${key}`);
  await send(hub.url, 'GET', '/no/such/Петрова');
  const answer = await fetch(`${hub.url}/metrics`);
  expect(answer.headers.get('Content-Type')).toContain('text/plain');
  const text = await answer.text();
  expect(text).toContain('otklik_hub_events_total{status="applied"} 1');
  expect(text).toContain(
    'otklik_hub_request_seconds_count{route="GET /v1/incidents/:ext_key",status="200"} 1',
  );
  expect(text).toContain('otklik_hub_waiting 0');
  expect(text).toContain('process_resident_memory_bytes');
  for (const secret of ['Петров', key, device.token]) expect(text).not.toContain(secret);
});

test('the log is lines of JSON that hold no words, names, keys or tokens, also of what fails', async () => {
  const written: string[] = [];
  const spy = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => written.push(String(chunk)) > 0);
  try {
    const hub = await start({ quiet: false });
    const device = await connectDevice(hub, 'moderator', 'laptop-1', 'Марина Петрова');
    const key = 'vk:-1:2:logged';
    const good = new LogWriter().write(commentSeen('Тайна Петровой', key));
    await device.post('/v1/events:batch', {
      deliveries: [good, { ...good, event: { ...good.event, at: 'x' } }],
    });
    await device.get(`/v1/incidents/${key}`);
    await device.get('/v1/claims/Петрова');
    await send(hub.url, 'GET', '/v1/me', undefined, { Authorization: `Bearer ${'x'.repeat(40)}` });
    await hub.stop();
    const text = written.join('');
    const lines = text.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line).event)).toContain('request');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const secret of ['Петров', 'Марина', key, device.token, 'laptop-1', 'xxxx', good.event.id]) {
      expect(text).not.toContain(secret);
    }
  } finally {
    spy.mockRestore();
  }
});
