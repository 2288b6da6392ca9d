import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ACCESS } from '~/server/access.ts';
import { problemSchema } from '~/server/problem.ts';
import { startHub } from '~/server/start-hub.ts';
import { type Client, connectDevice, send } from './client.ts';
import { hubOfFile } from './hub-of-file.ts';
import { startPostgres } from './postgres.ts';

const at = hubOfFile();
let device: Client;

beforeAll(async () => {
  device = await connectDevice(at.hub);
});

const as = (type: string) => ({ Authorization: `Bearer ${device.token}`, 'Content-Type': type });

test.each<[string, () => ReturnType<typeof send>, number, string]>([
  ['an address that does not exist', () => send(at.hub.url, 'GET', '/v2/nothing'), 404, 'route.unknown'],
  [
    'a method that an address does not know',
    () => send(at.hub.url, 'DELETE', '/v1/settings'),
    404,
    'route.unknown',
  ],
  [
    'a body that is not JSON',
    () => send(at.hub.url, 'POST', '/v1/events:batch', '{"deliveries":', as('application/json')),
    400,
    'request.malformed',
  ],
  [
    'a body of another type',
    () => send(at.hub.url, 'POST', '/v1/events:batch', 'deliveries=1', as('text/plain')),
    415,
    'request.not-json',
  ],
  [
    'a body over 256 KB',
    () => send(at.hub.url, 'POST', '/v1/events:batch', ' '.repeat(262_145), as('application/json')),
    413,
    'request.too-large',
  ],
  [
    'a body without its fields',
    () => send(at.hub.url, 'POST', '/v1/events:batch', '{}', as('application/json')),
    422,
    'request.invalid',
  ],
  ['a limit out of range', () => device.get('/v1/events?limit=0'), 422, 'request.invalid'],
  [
    'a token that nobody was given',
    () => send(at.hub.url, 'GET', '/v1/me', undefined, { Authorization: `Bearer otk_${'x'.repeat(43)}` }),
    401,
    'token.unknown',
  ],
])('%s is refused with a problem in Russian', async (_, ask, status, code) => {
  const answer = await ask();
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  const problem = problemSchema.parse(answer.body);
  expect([answer.status, problem.status, problem.code]).toEqual([status, status, code]);
  expect(problem.detail).toMatch(/^[А-ЯЁ].+[.]$/);
  expect(problem.instance).toMatch(/^urn:uuid:/);
});

test('a refusal before the body was read leaves the connection usable', async () => {
  const big = ' '.repeat(250_000);
  const path = '/v1/events:batch';
  for (const [body, headers, status] of [
    [big, { 'Content-Type': 'application/json' }, 401],
    [big, as('text/plain'), 415],
    [big + big, as('application/json'), 413],
  ] as const) {
    expect((await send(at.hub.url, 'POST', path, body, headers)).status).toBe(status);
    await pause(600);
    expect((await device.get('/v1/me')).status).toBe(200);
  }
});

test('extensions may read answers and websites may not', async () => {
  const preflight = (origin: string) =>
    fetch(`${at.hub.url}/v1/incidents/vk:-1:2:x`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Private-Network': 'true',
      },
    });
  for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://0f0f-11']) {
    const { headers } = await preflight(origin);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(headers.get('Access-Control-Allow-Headers')).toBe(
      'Authorization,Content-Type,Idempotency-Key,If-Match,If-None-Match',
    );
    expect(headers.get('Access-Control-Allow-Private-Network')).toBe('true');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  }
  for (const origin of ['https://vk.com', 'https://chrome-extension.example', 'null']) {
    const { headers } = await preflight(origin);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Access-Control-Allow-Private-Network')).toBeNull();
  }
});

test('an answer lets an extension read its headers, also when it is a refusal', async () => {
  const answer = await send(at.hub.url, 'GET', '/v1/me', undefined, { Origin: 'chrome-extension://abc' });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('chrome-extension://abc');
  expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('ETag,Idempotency-Replayed');
});

test('the OpenAPI 3.1 document describes exactly the routes that may be called', async () => {
  const documentSchema = z.object({
    openapi: z.string(),
    paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  });
  const { openapi, paths } = documentSchema.parse((await send(at.hub.url, 'GET', '/openapi.json')).body);
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const allowed = Object.keys(ACCESS).filter((route) => route !== 'GET /openapi.json');
  expect(described.sort()).toEqual(allowed.sort());
});

test('a hub whose database is gone says so and asks to come back', async () => {
  const other = await startPostgres();
  const lonely = await startHub({ port: 0, databaseUrl: other.url, quiet: true });
  const { token } = await connectDevice(lonely);
  expect((await send(lonely.url, 'GET', '/healthz')).status).toBe(200);
  await other.stop();
  for (const path of ['/healthz', '/v1/me']) {
    const answer = await send(lonely.url, 'GET', path, undefined, { Authorization: `Bearer ${token}` });
    expect(answer).toMatchObject({ status: 503, body: { code: 'database.unavailable' } });
    expect(answer.headers.get('Retry-After')).toBe('5');
  }
  await lonely.stop();
});

test('a database that has no tables left gives no word of what is inside', async () => {
  const sql = postgres(at.database.url, { max: 1 });
  await sql`alter table events rename to events_away`;
  const answer = await device.get('/v1/events');
  await sql`alter table events_away rename to events`;
  await sql.end();
  expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
  expect(JSON.stringify(answer.body)).not.toContain('events');
});
