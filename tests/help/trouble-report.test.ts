import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayTrouble } from '~/components/help/say-trouble.ts';
import { readTroubleFacts } from '~/entrypoints/help/trouble-facts.ts';
import { say } from '~/lib/locale/say.ts';
import { database } from '~/lib/log/database.ts';
import { setTargetState } from '~/lib/log/outbox/target-state.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { answerHere } from '~/lib/messages/receive.ts';
import { withPage } from '~/lib/settings/moderated.ts';
import { changeSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const HUB = { id: 'hub', kind: 'hub', name: 'Сервер Ольгинска', url: 'https://hub.olginsk.example' } as const;
const POLICE = 'Телефон Ольги: +7 913 000-11-22, квартира 17';

beforeEach(async () => {
  useWebLocks();
  vi.stubGlobal('navigator', {
    ...navigator,
    userAgent: 'Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
  });
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'linux', arch: 'x86-64' });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Отклик',
    version: '0.1.0',
  });
  await emptyLog();
});

const PAGE = { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' } as const;

/** A log with everything in it that must not get out, and errors that speak of it. */
async function fill(): Promise<void> {
  const health = {
    state: 'degraded',
    problems: [
      { kind: 'missing', field: 'author', count: 3 },
      { kind: 'missing', field: 'Ольга Кузнецова', count: 1 },
      { kind: 'counter', post: '114815', seen: 2, total: 9 },
    ],
  } as const;
  const comments = [comment('7789', { text: POLICE }), reply('7790', '7789')];
  const read = {
    ...batch(comments),
    layout: 'vk-spa',
    health: { ...health, problems: [...health.problems] },
  };
  await recordSightings(read, context({ targets: [HUB.id] }));
  await changeSettings((settings) => ({
    ...withPage(settings, PAGE, true, 'user'),
    officials: [{ network: 'vk', owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' }],
    targets: [HUB],
  }));
  await keepToken(HUB, 'otk_SECRETsecretSECRET');
  await setTargetState(HUB.id, {
    paused: { reason: say('sync_hub_says', POLICE), since: '2026-11-18T12:00:00.000Z' },
    failures: 3,
    nextAt: 0,
  });
  const failing = answerHere({
    'today.figures': async () => {
      throw new RangeError(`${POLICE}: otk_SECRETsecretSECRET`);
    },
  });
  await failing('today.figures', {});
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('errors')).toHaveProperty('errors'),
  );
}

/** Every text that lies in the log and in the settings. */
async function everyText(): Promise<string[]> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  const { errors: _, ...stored } = await fakeBrowser.storage.local.get(null);
  walk([rows, stored]);
  return [...found];
}

/** Words of our own build, which the report is made of. */
const OWN = new Set(['vk-spa', 'author', 'hub', 'Отклик']);

test('a report of a filled log says what is wrong', async () => {
  await fill();
  const report = sayTrouble(await readTroubleFacts());
  expect(report).toContain('Отклик: 0.1.0');
  expect(report).toContain('Браузер: Chromium 156');
  expect(report).toContain('Система: linux');
  expect(report).toMatch(/Схема журнала: \d+, настроек: 1/);
  expect(report).toContain(
    'ВКонтакте, вид «vk-spa»: читается частично, страниц: 1; не прочитано: author; счёт не сходится',
  );
  expect(report).toContain('hub: остановлено');
  expect(report).toMatch(/О-101 {2}RangeError/);
});

test('no text, name, id, address or key of a filled log is in the report', async () => {
  await fill();
  const report = sayTrouble(await readTroubleFacts());
  const texts = (await everyText()).filter((text) => text.length > 3 && !OWN.has(text));
  for (const known of [
    POLICE,
    'Ольга Кузнецова',
    'olga_k',
    '-38612614',
    '114815',
    HUB.url,
    'otk_SECRETsecretSECRET',
  ]) {
    expect(texts.some((text) => text.includes(known))).toBe(true);
  }
  expect(texts.filter((text) => report.includes(text))).toEqual([]);
  for (const piece of [
    'Ольга',
    'Кузнецова',
    'olga',
    '38612614',
    '114815',
    '7789',
    '501',
    'gorod',
    'olginsk',
    'SECRET',
    '913',
  ])
    expect(report).not.toContain(piece);
});

test('where the settings cannot be read the report is made all the same, and says so', async () => {
  await fill();
  const closed = vi
    .spyOn(fakeBrowser.storage.local, 'get')
    .mockRejectedValue(new Error('IO error: olga/LOCK'));
  const report = sayTrouble(await readTroubleFacts());
  closed.mockRestore();
  expect(report).toContain('вид «vk-spa»');
  expect(report).toMatch(/Последние ошибки:\n {2}настройки не читаются \u2060О-213/);
  expect(report).not.toContain('olga');
});

test('where the log cannot be read the report says so and still names the errors', async () => {
  await fill();
  const closed = vi.spyOn(database.meta, 'where').mockImplementation(() => {
    throw new Error('закрыта');
  });
  const report = sayTrouble(await readTroubleFacts());
  closed.mockRestore();
  expect(report).toContain('журнал не читается');
  expect(report).toContain('О-101');
});
