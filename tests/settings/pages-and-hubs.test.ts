import { beforeEach, expect, test } from 'vitest';
import { hubSetting } from '~/lib/settings/hub-setting.ts';
import { isModerated, withPage } from '~/lib/settings/moderated.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { keepToken, tokenOf } from '~/lib/settings/tokens.ts';
import { exportSettings } from '~/lib/settings/transfer.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

beforeEach(useWebLocks);

const PAGE = { network: 'vk', owner: '-1', slug: null, name: 'Город' } as const;

test('a page is moderated after it was added and not after it was switched off', () => {
  const added = withPage(DEFAULT_SETTINGS, PAGE, true, 'network');
  const off = withPage(added, PAGE, false, 'user');
  expect([DEFAULT_SETTINGS, added, off].map((settings) => isModerated(settings, PAGE))).toEqual([
    false,
    true,
    false,
  ]);
  expect(off.pages).toEqual([{ ...PAGE, by: 'network', off: true }]);
});

test('a page that is switched off and on keeps its rules', () => {
  const rules = [{ number: '1', text: 'Без мата' }];
  const known = { ...PAGE, by: 'user' as const, off: false, rules };
  const off = withPage({ ...DEFAULT_SETTINGS, pages: [known] }, PAGE, false, 'user');
  expect(withPage(off, PAGE, true, 'user').pages).toEqual([known]);
});

test('a hub keeps its entry when it is connected again, another hub gets its own', () => {
  const first = hubSetting(DEFAULT_SETTINGS, 'https://hub.example.org/', 'Город');
  const settings = { ...DEFAULT_SETTINGS, targets: [first] };
  expect(hubSetting(settings, 'https://hub.example.org', 'Город').id).toBe(first.id);
  expect(hubSetting(settings, 'http://hub.example.org', 'Город').id).not.toBe(first.id);
});

test('a token is given for its own address only and stands in no exported file', async () => {
  const hub = { id: 'hub', url: 'https://hub.example.org' };
  await keepToken(hub, 'secret-token');
  expect(await tokenOf(hub)).toBe('secret-token');
  expect(await tokenOf({ ...hub, url: 'https://elsewhere.example.org' })).toBeNull();
  expect(await exportSettings()).not.toContain('secret-token');
  await keepToken(hub, null);
  expect(await tokenOf(hub)).toBeNull();
});
