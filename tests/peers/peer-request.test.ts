import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callPeer, type PeerCall, type PeerSystem } from '~/lib/peers/peer-request.ts';
import { REDMINE } from '~/lib/peers/redmine-system.ts';
import { RT } from '~/lib/peers/rt-system.ts';
import { PEER_WORLD } from '~/lib/sync/peer-world.ts';

let server: Server;
let url = '';
let answer: { status: number; body: string; headers?: Record<string, string> } = { status: 200, body: '' };

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(answer.status, answer.headers).end(answer.body));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => new Promise((done) => server.close(done)));

const table: [string, PeerSystem, PeerCall['method'], number, string, string, RegExp][] = [
  ['refuses the key', REDMINE, 'GET', 401, '', 'auth', /Redmine не принимает ключ/],
  ['forbids the queue', RT, 'POST', 403, '{"message":"No permission"}', 'auth', /Проверьте имя очереди/],
  ['is too busy', REDMINE, 'GET', 503, '', 'retry', /ошибкой 503/],
  ['failed and may have done it', REDMINE, 'POST', 500, '', 'ambiguous', /ошибкой 500/],
  ['failed where a second time does no harm', RT, 'PUT', 500, '', 'retry', /RT ответил ошибкой 500/],
  [
    'does not like a field',
    REDMINE,
    'POST',
    422,
    '{"errors":["Тема не может быть пустой"]}',
    'permanent',
    /«?Тема не может/,
  ],
  ['was written to by two at once', REDMINE, 'PUT', 422, '{"errors":[]}', 'retry', /изменил кто-то ещё/],
  ['has a newer version', RT, 'PUT', 412, '{"message":"Precondition Failed"}', 'retry', /изменил кто-то ещё/],
  ['has no such thing', RT, 'GET', 404, '{"message":"Not Found"}', 'permanent', /Проверьте адрес и очередь/],
];

test.each(table)('a system that %s', async (_, system, method, status, body, errorClass, words) => {
  answer = { status, body };
  const call = callPeer(system, { url, apiKey: 'key', world: PEER_WORLD }, { method, path: '/' });
  await expect(call).rejects.toMatchObject({ class: errorClass, message: expect.stringMatching(words) });
});

test('a system that asks for a pause is taken at its word', async () => {
  answer = { status: 503, body: '', headers: { 'retry-after': '120' } };
  const call = callPeer(REDMINE, { url, apiKey: 'key', world: PEER_WORLD }, { method: 'GET', path: '/' });
  await expect(call).rejects.toMatchObject({ class: 'retry', retryAfter: 120_000 });
});
