import { beforeEach, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { readTeamSettings } from '~/lib/settings/read-team-settings.ts';
import { DEFAULT_SETTINGS, type PageSetting, pageSettingSchema } from '~/lib/settings/schema.ts';
import { changeSettings, loadSettings } from '~/lib/settings/store.ts';
import { keepTeamLayer, type TeamLayer } from '~/lib/settings/team-layer.ts';
import { pagesOfBoth, splitPages } from '~/lib/settings/team-pages.ts';
import { namedForTeam } from '~/lib/settings/team-policy.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const HUB = { id: 'hub', kind: 'hub', url: 'https://hub.example.org', name: 'Команда' } as const;
const POLICY = { id: 'team', version: 1, normalHours: 4, emergencyHours: 0.5 };

beforeEach(async () => {
  useWebLocks();
  await keepTeamLayer(null);
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, targets: [HUB] }));
});

function layer(settings: TeamLayer['settings']): TeamLayer {
  return {
    target: 'hub',
    version: 1,
    settings,
    publishedAt: '2026-11-22T10:00:00.000Z',
    publishedBy: 'Олег',
  };
}

function page(owner: string, fields: Partial<PageSetting> = {}): PageSetting {
  return { ...pageSettingSchema.parse({ network: 'vk', owner }), ...fields };
}

test('what the team’s hub gave out goes before what the user chose, and what the organisation prescribes before both', async () => {
  await changeSettings((settings) => ({ ...settings, approval: 'never' }));
  await keepTeamLayer(layer({ policy: POLICY, approval: 'everybody' }));
  expect(await loadSettings()).toMatchObject({
    settings: { policy: POLICY, approval: 'everybody' },
    own: { approval: 'never', policy: DEFAULT_SETTINGS.policy },
    prescribed: { policy: 'team', approval: 'team' },
  });
  await browser.storage.managed.set({ otklik: 1, policy: { id: 'region', normalHours: 2 } });
  const { settings, prescribed } = await loadSettings();
  expect(settings).toMatchObject({ policy: { id: 'region', normalHours: 2 }, approval: 'everybody' });
  expect(prescribed).toMatchObject({ policy: 'organisation', approval: 'team' });
});

test('a hub that is no longer connected prescribes nothing, and the own settings are as they were', async () => {
  await keepTeamLayer(layer({ policy: POLICY }));
  await changeSettings((settings) => ({ ...settings, targets: [] }));
  expect(await loadSettings()).toMatchObject({
    settings: { policy: DEFAULT_SETTINGS.policy },
    prescribed: {},
    team: null,
  });
});

test('pages of the team stand with the own ones, are on whatever the user said, and keep what is the user’s own of them', () => {
  const own = [
    page('-1', { off: true, contacts: 'Дежурный', rules: [{ number: '1', text: 'Своё' }] }),
    page('-2'),
  ];
  const rules = [{ number: '1', text: 'Общее' }];
  expect(pagesOfBoth(own, [page('-1', { name: 'Город', rules }), page('-3')])).toEqual([
    page('-1', { name: 'Город', rules, contacts: 'Дежурный' }),
    page('-3'),
    page('-2'),
  ]);
});

test('whatever is changed on a page, only what everybody shares would go to the team', () => {
  const team = [page('-1', { name: 'Город' })];
  const facts = [{ kind: 'phone' as const, label: 'Горсвет', value: '05', until: '2027-01-01' }];
  const mine = page('-1', { name: 'Город', by: 'user', off: true, facts });
  const own = [page('-2', { by: 'user' }), mine];
  const shown = pagesOfBoth(own, team);
  const change = (fields: Partial<PageSetting>) =>
    shown.map((one) => (one.owner === '-1' ? { ...one, ...fields } : one));
  const contacts = splitPages(change({ contacts: 'Дежурный' }), own, team);
  expect(contacts.team).toEqual(team);
  expect(contacts.own).toEqual([{ ...mine, contacts: 'Дежурный' }, own[0]]);
  const rules = [{ number: '1', text: 'Без мата' }];
  expect(splitPages(change({ rules }), own, team).team).toEqual([{ ...team[0], facts, rules }]);
  const without = splitPages([page('-2', { by: 'user' })], own, team);
  expect(without).toEqual({ own, team: [] });
  const first = splitPages([page('-1', { name: 'Город', contacts: 'Дежурный' })], [], team);
  expect(first.own).toEqual([page('-1', { name: 'Город', by: 'user', off: true, contacts: 'Дежурный' })]);
});

test('hours that a person wrote are given out under the team’s name, and get a new number only when they changed', () => {
  const own = { policy: { ...POLICY, id: 'own', version: 7 } };
  expect(namedForTeam(own, {}, 1)).toEqual({ policy: POLICY });
  expect(namedForTeam({ policy: POLICY, approval: 'never' }, { policy: POLICY }, 5).policy).toEqual(POLICY);
  const preset = { policy: { ...POLICY, id: 'sevastopol-2020', version: 1 } };
  expect(namedForTeam(preset, {}, 3)).toEqual(preset);
});

test.each([
  [{ policy: { normalHours: 'много' } }, 'Не подходит поле policy.normalHours: нужно число.'],
  [{ pages: [{ network: 'vk' }] }, 'Не подходит поле pages[0].owner: его нет, а оно нужно.'],
  [{ colour: 'red' }, 'Частей «colour» Отклик не знает: обновите расширение или раздайте настройки без них.'],
  ['<html>', 'Вместо настроек пришло что-то другое.'],
])('what a hub gave out and does not fit is refused as a whole with a sentence: %j', (raw, reason) => {
  expect(readTeamSettings(raw)).toEqual({ ok: false, reason: `${reason} \u2060О-412` });
});
