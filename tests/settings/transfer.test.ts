import { beforeEach, describe, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { changeSettings, loadSettings, readSettings, watchSettings } from '~/lib/settings/store.ts';
import { exportSettings, importSettings } from '~/lib/settings/transfer.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

beforeEach(useWebLocks);

const PAGE = { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' };
const HUB = { id: 'hub', kind: 'hub', url: 'https://hub.example.org', name: 'Сервер' };
const FILE = {
  otklik: 1,
  pages: [PAGE],
  policy: { id: 'own', version: 3, normalHours: 4, emergencyHours: 0.5 },
};

const RULE = { number: '2.1', text: 'Нецензурная брань' };

const text = (file: unknown) => JSON.stringify(file);

test('a settings file is taken over and comes back as it was given', async () => {
  expect(await importSettings(`\uFEFF${text({ ...FILE, targets: [HUB] })}`)).toEqual({ ok: true });
  const exported = JSON.parse(await exportSettings());
  expect(exported).toMatchObject({ ...FILE, targets: [HUB], officials: [], calendar: {} });
  await changeSettings(() => DEFAULT_SETTINGS);
  expect(await importSettings(text(exported))).toEqual({ ok: true });
  expect(JSON.parse(await exportSettings())).toEqual(exported);
});

test('the rules, the steps and the switches of a page come back with it', async () => {
  const ladder = { steps: ['warn', '3d', 'supervisor'], staleDays: 30 };
  const page = { ...PAGE, rules: [RULE], ladder, blurObscene: true, vulgar: true };
  expect(await importSettings(text({ otklik: 1, pages: [page] }))).toEqual({ ok: true });
  const exported = await exportSettings();
  await changeSettings(() => DEFAULT_SETTINGS);
  await importSettings(exported);
  expect((await readSettings()).pages).toMatchObject([page]);
});

test('parts that the file leaves out stay as they were, given parts replace', async () => {
  await importSettings(text({ ...FILE, targets: [HUB] }));
  const other = { ...PAGE, owner: '-1' };
  await importSettings(text({ otklik: 1, pages: [other, other] }));
  const settings = await readSettings();
  expect(settings.pages.map(({ owner }) => owner)).toEqual(['-1']);
  expect(settings.policy).toEqual(FILE.policy);
  expect(settings.targets).toEqual([HUB]);
});

describe('a file that cannot be read changes nothing and says what to do', () => {
  const table: [string, string, RegExp][] = [
    ['broken JSON', '{"otklik": 1, "pages": [', /^Это не JSON\. Проверьте/],
    ['an empty file', '', /^Это не JSON/],
    ['another file', text({ pages: [] }), /нет поля otklik/],
    ['a list', text([PAGE]), /не файл настроек Отклика/],
    [
      'a newer schema',
      text({ otklik: 2, pages: [] }),
      /более новым Откликом: схема 2, здесь известна 1\. Обновите/,
    ],
    [
      'an unknown network',
      text({ otklik: 1, pages: [{ ...PAGE, network: 'tg' }] }),
      /pages\[0\]\.network: допустимо только vk, ok/,
    ],
    ['a missing owner', text({ otklik: 1, pages: [PAGE, { network: 'vk' }] }), /pages\[1\]\.owner: его нет/],
    [
      'an owner that is a number',
      text({ otklik: 1, pages: [{ ...PAGE, owner: 5 }] }),
      /pages\[0\]\.owner: нужен текст/,
    ],
    [
      'an owner that is a name',
      text({ otklik: 1, pages: [{ ...PAGE, owner: 'gorod' }] }),
      /pages\[0\]\.owner: нужен номер/,
    ],
    ['pages that are no list', text({ otklik: 1, pages: PAGE }), /поле pages: нужен список/],
    [
      'hours below zero',
      text({ otklik: 1, policy: { normalHours: -8 } }),
      /policy\.normalHours: значение меньше допустимого/,
    ],
    ['hours in words', text({ otklik: 1, policy: { normalHours: '8' } }), /policy\.normalHours: нужно число/],
    [
      'a rule without a number',
      text({ otklik: 1, pages: [{ ...PAGE, rules: [{ number: 'мат', text: 'Мат' }] }] }),
      /pages\[0\]\.rules\[0\]\.number: нужен номер пункта/,
    ],
    [
      'two rules of one number',
      text({ otklik: 1, pages: [{ ...PAGE, rules: [RULE, RULE] }] }),
      /pages\[0\]\.rules: номера пунктов не должны повторяться/,
    ],
    [
      'a step that nobody can take',
      text({ otklik: 1, pages: [{ ...PAGE, ladder: { steps: ['warn', 'навсегда'], staleDays: 90 } }] }),
      /pages\[0\]\.ladder\.steps\[1\]: нужна ступень/,
    ],
    [
      'an address that is none',
      text({ otklik: 1, targets: [{ ...HUB, url: 'ftp://hub' }] }),
      /targets\[0\]\.url: нужен адрес/,
    ],
  ];
  test.each(table)('%s', async (_, file, reason) => {
    await importSettings(text(FILE));
    const before = await exportSettings();
    const outcome = await importSettings(file);
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(reason) });
    expect(outcome.ok || outcome.reason).not.toMatch(/\$\d|undefined/);
    expect(await exportSettings()).toBe(before);
  });
});

test('stored settings that are broken are put aside, said and replaced by defaults', async () => {
  const broken = { otklik: 7, pages: [PAGE] };
  await browser.storage.local.set({ settings: broken });
  const { settings, trouble } = await loadSettings();
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(trouble).toMatch(/не читаются.*Обновите расширение/);
  await importSettings(text(FILE));
  expect(await loadSettings()).toMatchObject({ trouble: null, settings: { pages: [PAGE] } });
  expect(await browser.storage.local.get('settings.unreadable')).toEqual({ 'settings.unreadable': broken });
});

test('what the organisation prescribes goes before what the user chose', async () => {
  await importSettings(text(FILE));
  await browser.storage.managed.set({ otklik: 1, policy: { id: 'region', normalHours: 2 } });
  const { policy, pages } = await readSettings();
  expect(policy).toMatchObject({ id: 'region', normalHours: 2 });
  expect(pages).toMatchObject([PAGE]);
});

test('changes made at once are all kept', async () => {
  const officials = Array.from({ length: 10 }, (_, index) => ({
    network: 'ok' as const,
    owner: `${index}`,
    slug: null,
    name: null,
  }));
  await Promise.all(
    officials.map((official) =>
      changeSettings((settings) => ({ ...settings, officials: [...settings.officials, official] })),
    ),
  );
  expect((await readSettings()).officials).toEqual(officials);
});

test('whoever watches learns of a change until they stop', async () => {
  const seen: number[] = [];
  const stop = watchSettings(({ pages }) => seen.push(pages.length));
  await importSettings(text(FILE));
  await expect.poll(() => seen).toEqual([1]);
  stop();
  await importSettings(text({ otklik: 1, pages: [] }));
  expect(seen).toEqual([1]);
});
