import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings, holdSettings, loadSettings, readSettings } from '~/lib/settings/store.ts';
import { keepTeamLayer } from '~/lib/settings/team-layer.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const HOURS = { id: 'own', version: 2, normalHours: 6, emergencyHours: 1 } as const;
const HUB = { kind: 'hub', id: 'h1', url: 'https://hub.example', name: 'Город' } as const;

let letGo: () => void;
beforeEach(() => {
  useWebLocks();
  letGo = holdSettings();
});
afterEach(() => {
  letGo();
  vi.restoreAllMocks();
});

const normalHours = async () => (await readSettings()).policy.normalHours;

test('what is held is read once, however many ask', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  await Promise.all([readSettings(), readSettings()]);
  const once = get.mock.calls.length;
  await readSettings();
  expect(get.mock.calls).toHaveLength(once);
  letGo();
  await readSettings();
  expect(get.mock.calls.length).toBeGreaterThan(once);
});

test('what this context has written is in force with the next reading', async () => {
  await readSettings();
  await changeSettings((settings) => ({ ...settings, policy: { ...settings.policy, ...HOURS } }));
  expect(await normalHours()).toBe(6);
});

test('what another page has written is in force as soon as the browser tells of it', async () => {
  await readSettings();
  await fakeBrowser.storage.local.set({ settings: { otklik: 1, policy: HOURS } });
  expect(await normalHours()).toBe(6);
});

test('what a writer changes is what lies in the storage, not what is held', async () => {
  letGo();
  vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockReturnValue();
  letGo = holdSettings();
  await readSettings();
  await fakeBrowser.storage.local.set({ settings: { otklik: 1, policy: HOURS } });
  expect(await normalHours()).toBe(DEFAULT_SETTINGS.policy.normalHours);
  await changeSettings((settings) => ({ ...settings, retention: { ...settings.retention } }));
  expect(await normalHours()).toBe(6);
});

test('what a supervisor gave out is in force at once', async () => {
  await changeSettings((settings) => ({ ...settings, targets: [HUB] }));
  expect((await loadSettings()).team).toBeNull();
  await keepTeamLayer({
    target: 'h1',
    version: 1,
    settings: { policy: HOURS },
    publishedAt: null,
    publishedBy: null,
  });
  expect(await normalHours()).toBe(6);
});

test('a reading that failed is not held', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
  await expect(readSettings()).rejects.toThrow('О-213');
  get.mockRestore();
  expect((await readSettings()).pages).toEqual([]);
});

test('nobody can change what all others get', async () => {
  const { pages } = await readSettings();
  expect(() => pages.push()).toThrow(TypeError);
});
