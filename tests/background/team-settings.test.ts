import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  forgetTeamSettings,
  publishTeamSettings,
  takeTeamSettings,
} from '~/entrypoints/background/team-settings.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { readTeamDelivery } from '~/lib/settings/team-delivery.ts';
import { readTeamLayer } from '~/lib/settings/team-layer.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

/** A real server that holds one edition as the hub does. */
let held: { version: number; settings: unknown };
let asked: { method: string | undefined; condition: string | undefined }[];
let server: ReturnType<typeof createServer>;

beforeEach(async () => {
  useWebLocks();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Отклик',
    version: '1',
  });
  held = { version: 1, settings: { approval: 'everybody' } };
  asked = [];
  server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { method, headers } = request;
    asked.push({ method, condition: headers['if-none-match'] ?? headers['if-match'] });
    if (method === 'PUT' && headers['if-match'] !== `"${held.version}"`) return response.writeHead(412).end();
    if (method === 'PUT') held = { version: held.version + 1, settings: JSON.parse(text) };
    if (headers['if-none-match'] === `"${held.version}"`) return response.writeHead(304).end();
    const edition = { ...held, published_at: '2026-11-22T10:00:00.000Z', published_by: 'Олег' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(edition));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const hub = { id: 'hub', kind: 'hub', url: `http://127.0.0.1:${port}`, name: 'Команда' } as const;
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, targets: [hub] }));
  await keepToken(hub, 'token');
  await forgetTeamSettings('hub');
});

afterEach(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

test('what the hub gives out is in force, and is sent again only when there is a new edition', async () => {
  await takeTeamSettings('now');
  expect((await readSettings()).approval).toBe('everybody');
  await takeTeamSettings('now');
  held = { version: 2, settings: { approval: 'never' } };
  await takeTeamSettings('now');
  expect((await readSettings()).approval).toBe('never');
  expect(asked.map(({ condition }) => condition)).toEqual([undefined, '"1"', '"1"']);
});

test('a hub that was asked a moment ago is not asked again by itself', async () => {
  await takeTeamSettings();
  await takeTeamSettings();
  expect(asked).toHaveLength(1);
});

test('an edition that does not fit is refused in words, is not sent again, and the last that fitted stays in force', async () => {
  await takeTeamSettings('now');
  held = { version: 2, settings: { approval: 'sometimes' } };
  await takeTeamSettings('now');
  expect((await readSettings()).approval).toBe('everybody');
  expect((await readTeamDelivery())?.refused).toMatchObject({
    version: 2,
    reason: expect.stringContaining('approval'),
  });
  await takeTeamSettings('now');
  expect(asked.at(-1)?.condition).toBe('"2"');
  held = { version: 3, settings: { approval: 'trainees' } };
  await takeTeamSettings('now');
  expect((await readSettings()).approval).toBe('trainees');
  expect((await readTeamDelivery())?.refused).toBeNull();
});

test('a hub that is silent leaves the last edition in force and says since when', async () => {
  await takeTeamSettings('now');
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await takeTeamSettings('now');
  const missedSince = (await readTeamDelivery())?.missedSince;
  expect(missedSince).not.toBeNull();
  await takeTeamSettings('now');
  expect((await readTeamDelivery())?.missedSince).toBe(missedSince);
  expect((await readSettings()).approval).toBe('everybody');
});

test('of two supervisors the slower one gives nothing out, and has what the other gave', async () => {
  await takeTeamSettings('now');
  held = { version: 2, settings: { approval: 'never' } };
  expect(await publishTeamSettings(1, { approval: 'trainees' })).toMatchObject({ ok: false, stale: true });
  expect(await readTeamLayer()).toMatchObject({ version: 2, settings: { approval: 'never' } });
  expect(await publishTeamSettings(2, { approval: 'trainees' })).toEqual({ ok: true });
  expect(held).toEqual({ version: 3, settings: { approval: 'trainees' } });
  expect((await readSettings()).approval).toBe('trainees');
});
