import { expect, test } from 'vitest';
import type { EntrypointInfo, UserManifest } from 'wxt';
import { addStatesPage } from '~/scripts/states-page.ts';
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

test.each(['chrome', 'firefox'])(
  'in %s our pages run our own scripts alone and are framed by nobody',
  async (browser) => {
    const { content_security_policy, web_accessible_resources, externally_connectable } =
      await manifest(browser);
    const policy = new Map(
      String(content_security_policy?.extension_pages)
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('style-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*/);
    expect({ web_accessible_resources, externally_connectable }).toEqual({});
  },
);

test('Firefox is told that nothing is collected', async () => {
  const { browser_specific_settings } = await manifest('firefox');
  expect(browser_specific_settings?.gecko).toMatchObject({
    data_collection_permissions: { required: ['none'] },
  });
});

test.each([
  ['production', []],
  ['demo', []],
  ['development', ['states']],
  ['test', ['states']],
])('in mode %s the page of all components in all states is built: %j', (mode, pages) => {
  const found: EntrypointInfo[] = [];
  addStatesPage(mode, found);
  expect(found.map(({ name }) => name)).toEqual(pages);
});
