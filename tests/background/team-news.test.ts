import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, test, vi } from 'vitest';
import { hearClaims, teamNews } from '~/entrypoints/background/team-news.ts';
import { claimsState } from '~/lib/log/claims/claims-state.ts';
import { keepMember } from '~/lib/settings/me.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const KEY = 'vk:-1:2:120001';
const AT = '2026-11-23T08:00:00.000Z';
const MARINA = {
  key: KEY,
  holder: { device: 'marina', name: 'Марина', role: 'moderator' },
  doing: 'holding',
  since: AT,
  until: '2026-11-23T08:30:00.000Z',
};

/** Questions that wait for news, answered by the test. */
let waiting: ServerResponse[];
/** What stands at the hub. */
let taken: object[];

const answer = (response: ServerResponse, next_cursor: string, changes = taken) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ taken: changes, ended: [], next_cursor, more: false, server_time: AT }));

beforeEach(async () => {
  useWebLocks();
  await emptyLog();
  [waiting, taken] = [[], []];
  const server = createServer((request, response) => {
    const waits = Number(new URL(request.url ?? '', 'http://hub').searchParams.get('wait') ?? 0) > 0;
    if (waits) waiting.push(response);
    else answer(response, taken.length > 0 ? 'after' : 'before');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const hub = { id: 'hub', kind: 'hub', url: `http://127.0.0.1:${port}`, name: 'Команда' } as const;
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, targets: [hub] }));
  await keepToken(hub, 'token');
  await keepMember(hub, { device: 'oleg', name: 'Олег', role: 'moderator', person: 'oleg' });
  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await keepToken(hub, null);
    await keepMember(hub, null);
    await changeSettings(() => DEFAULT_SETTINGS);
  };
});

test('who decides by who holds a comment asks the hub though another question waits there for news', async () => {
  await hearClaims();
  const news = teamNews(async () => undefined);
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  taken = [MARINA];
  await hearClaims();
  expect((await claimsState()).known[KEY]?.holder.name).toBe('Марина');

  // What waited tells of an earlier moment.
  for (const response of waiting) answer(response, 'meanwhile', []);
  await news;
  expect(await claimsState()).toMatchObject({ cursor: 'after', known: { [KEY]: { doing: 'holding' } } });
});
