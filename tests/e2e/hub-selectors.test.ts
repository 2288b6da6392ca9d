import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Selectors, selectorsChecksum } from '~/lib/settings/selectors-schema.ts';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { connectDevice } from '~/tests/server/client.ts';
import { openMarkup, vkComment, vkPost } from './markup-page.ts';
import { importSettings, type Stage, setHub, setStage } from './stage.ts';

let stage: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;
let page: Page;
let options: Page;

/** The page after a release of the network that renamed the roots of its comments. */
const RENAMED = vkPost({
  post: '95',
  total: 1,
  comments: [vkComment({ post: '95', id: '951' })],
}).replaceAll('wall_comments_comment_', 'wall_remarks_remark_');

const MARKED = '[data-otklik-key="vk:-38612614:95:951"][data-otklik-state]';

function edition(
  version: number,
  field = 'comment',
  select = '[data-testid="wall_remarks_remark_root"]',
): Selectors {
  const root = {
    layout: 'vk-spa',
    select,
    confidence: 'C' as const,
  };
  const body = {
    'otklik-selectors': 1 as const,
    network: 'vk' as const,
    version,
    fields: { root: [root], [field]: [root] },
  };
  return { ...body, checksum: selectorsChecksum(body) };
}

beforeAll(async () => {
  [stage, hub] = await Promise.all([setStage(), setHub()]);
  await importSettings(stage);
  page = await openMarkup(stage, 'https://vk.com/wall-38612614_95', RENAMED);
  await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
});

afterAll(async () => {
  await Promise.all([stage?.close(), hub?.remove()]);
});

test('a set that a supervisor gave out mends the open page of a moderator as soon as the hub is connected', async () => {
  const supervisor = await connectDevice(hub.current(), 'supervisor');
  expect((await supervisor.post('/v1/selectors', edition(1))).status).toBe(200);
  options = await stage.openOwn('options.html');
  await connectHub(options, { url: hub.url, code: await hub.current().createCode('moderator') });
  await page.locator(MARKED).waitFor({ state: 'attached' });
  await page.locator('html[data-otklik-health="ok"]').waitFor({ state: 'attached' });
  await options.getByTestId('selectors-vk').getByText('выпуск 1').waitFor();
});

const askedAt = () =>
  options.evaluate<number>(
    "chrome.storage.local.get('selectors.hub').then((kept) => kept['selectors.hub']?.askedAt ?? 0)",
  );

/** «Проверить сейчас» on the dashboard asks the hub for everything at once; done when the hub has answered. */
async function checkNow(): Promise<void> {
  const before = await askedAt();
  await options.evaluate("chrome.runtime.sendMessage({ name: 'sync.now', request: {} })");
  await expect.poll(askedAt).toBeGreaterThan(before);
}

test('a set that does not fit is refused in words, and the one in force stays', async () => {
  const supervisor = await connectDevice(hub.current(), 'supervisor');
  expect((await supervisor.post('/v1/selectors', edition(2, 'remark'))).status).toBe(200);
  await checkNow();
  await options
    .getByTestId('selectors-refused-vk')
    .getByText(/прислал выпуск 2, он не принят\. Поля «remark» Отклик не знает/)
    .waitFor();
  expect(await options.getByTestId('selectors-vk').textContent()).toContain('выпуск 1');
  await page.reload();
  await page.locator(MARKED).waitFor({ state: 'attached' });
});

test('a set with a selector that no browser can parse is refused by name, and the one in force stays', async () => {
  const supervisor = await connectDevice(hub.current(), 'supervisor');
  expect((await supervisor.post('/v1/selectors', edition(3, 'comment', 'a[href'))).status).toBe(200);
  await checkNow();
  await options
    .getByTestId('selectors-refused-vk')
    .getByText(/прислал выпуск 3, он не принят\. Селектор «a\[href» поля «root» не разобрать/)
    .waitFor();
  expect(await options.getByTestId('selectors-vk').textContent()).toContain('выпуск 1');
  await page.reload();
  await page.locator(MARKED).waitFor({ state: 'attached' });
});

test('what a person took back does not come again until there is a newer one', async () => {
  const supervisor = await connectDevice(hub.current(), 'supervisor');
  expect((await supervisor.post('/v1/selectors', edition(4))).status).toBe(200);
  await checkNow();
  await options.getByTestId('selectors-vk').getByText('выпуск 4').waitFor();
  expect(await options.getByTestId('selectors-refused-vk').count()).toBe(0);
  await options.getByTestId('selectors-reset-vk').click();
  await options.getByTestId('selectors-reset-vk').waitFor({ state: 'detached' });
  await page.locator('html[data-otklik-health="blind"]').waitFor({ state: 'attached' });
  await checkNow();
  await options.reload();
  await options.getByTestId('selectors-vk').waitFor();
  expect(await options.getByTestId('selectors-reset-vk').count()).toBe(0);
});

test('a moderator who tries to give a set out hears from the hub why not', async () => {
  await options.getByTestId('selectors-import').setInputFiles({
    name: 'vk.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(edition(5))),
  });
  await options.getByTestId('selectors-publish-vk').click();
  await options.getByText('Вашей роли это действие не разрешено').waitFor();
});
