import { expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '~/wxt.config.ts';

async function manifest(browser: string, mode = 'production'): Promise<UserManifest> {
  const made = config.manifest;
  const env = { mode, command: 'build' as const, browser, manifestVersion: 3 as const };
  return typeof made === 'function' ? await made(env) : ((await made) ?? {});
}

const HOSTS = ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru', 'ok.ru', 'm.ok.ru'].map(
  (host) => `https://${host}/*`,
);

test.each(['chrome', 'firefox'])('%s is asked for exactly what the work needs', async (browser) => {
  const { permissions, host_permissions, optional_permissions } = await manifest(browser);
  expect(permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'alarms',
    'notifications',
    'scripting',
    'activeTab',
  ]);
  expect(optional_permissions).toBeUndefined();
  expect(host_permissions).toEqual(HOSTS);
});

test.each(['demo', 'test'])(
  'only the build for %s may reach a hub on this computer unasked',
  async (mode) => {
    const { host_permissions } = await manifest('chrome', mode);
    expect(host_permissions).toEqual([...HOSTS, 'http://127.0.0.1/*']);
  },
);

test('the address of a hub is asked for when it is connected, not before', async () => {
  const { optional_host_permissions } = await manifest('chrome');
  expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
});

test('Firefox is told that nothing is collected', async () => {
  const { browser_specific_settings } = await manifest('firefox');
  expect(browser_specific_settings?.gecko).toMatchObject({
    data_collection_permissions: { required: ['none'] },
  });
});
