import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECTIONS } from '~/components/dashboard/address.ts';
import { faultsOf } from './axe.ts';
import { eventually } from './log.ts';
import { followErrorCode } from './pages/follow-error-code.ts';
import { judgeBlind } from './pages/judge-blind.ts';
import { lookOverMarks } from './pages/look-over-marks.ts';
import { cutOff, inaccessible } from './pages/look-through.ts';
import { noteOpenness } from './pages/note-openness.ts';
import { readBusyMonth } from './pages/read-busy-month.ts';
import { readReport } from './pages/read-report.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
  for (const address of [stage.replica.addresses.vkPost, stage.replica.addresses.okTopic]) {
    const page = await stage.open(address);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    await page.close();
  }
});

afterAll(() => stage?.close());

/** Opens the popup's page behind a tab, so that the tab in front is the one it speaks of. */
async function popupOver(front: Page): Promise<Page> {
  const popup = await stage.openOwn('popup.html');
  await front.bringToFront();
  await popup.reload();
  return popup;
}

test('the popup adds the page in front to the moderated ones, and takes it off again', async () => {
  const front = await stage.open(stage.replica.addresses.vkOtherWall);
  const popup = await popupOver(front);
  await popup.getByRole('button', { name: 'Модерировать эту страницу' }).click();
  await front.locator('otklik-mark').first().waitFor({ state: 'attached' });
  await popup.getByRole('button', { name: 'Не модерировать' }).click();
  await front.locator('otklik-panel').waitFor({ state: 'detached' });
  expect(await front.locator('otklik-mark,[data-otklik-key]').count()).toBe(0);
  await Promise.all([popup.close(), front.close()]);
});

test('the popup has nothing to moderate on a page of another site', async () => {
  const popup = await popupOver(await stage.openOwn('dashboard.html'));
  await popup.locator('main').waitFor();
  expect(await popup.getByRole('button', { name: 'Модерировать эту страницу' }).count()).toBe(0);
  await popup.close();
});

test('settings leave as a file and come back the same from it', async () => {
  await importSettings(stage);
  const options = await stage.openOwn('options.html');
  const saving = options.waitForEvent('download');
  await options.getByTestId('settings-export').click();
  const file = await (await saving).path();
  const exported: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(exported).toMatchObject({ otklik: 1, pages: [{ owner: '-38612614' }, { owner: '70000001234567' }] });
  await options.getByTestId('settings-import').setInputFiles(file);
  await options.getByRole('status').filter({ hasText: /./ }).first().waitFor();
  expect(await options.getByRole('alert').count()).toBe(0);
  await options.close();
});

test('the code of an error leads to its paragraph of the help, and the report names it without what is in the log', () =>
  followErrorCode(stage));

test('a line of the queue opens its comment in sight and with the focus on its mark, on both networks', async () => {
  const dashboard = await stage.openOwn('dashboard.html');
  for (const network of ['vk', 'ok']) {
    const rows = dashboard.locator(`[data-testid="queue-row"][data-key^="${network}"]`);
    // The first of them is another one while more of the page is read.
    const key = await rows.first().getAttribute('data-key');
    const opening = stage.context.waitForEvent('page');
    await dashboard.locator(`[data-key="${key}"] a[target="_blank"]`).click();
    const page = await opening;
    const mark = page.locator(`otklik-mark[data-key="${key}"]`).first();
    await mark.waitFor();
    await expect.poll(() => mark.evaluate(isInSight)).toBe(true);
    await page.close();
  }
  await dashboard.close();
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top > 0 && bottom < innerHeight;
}

test('the dashboard shows the backlog of both networks, most urgent first, and exports the log', async () => {
  const dashboard = await stage.openOwn('dashboard.html');
  const rows = dashboard.getByTestId('queue-row');
  await rows.nth(10).waitFor();
  expect(await rows.first().textContent()).toContain('ЧП');
  const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-key') ?? ''));
  expect(new Set(keys.map((key) => key.slice(0, 2)))).toEqual(new Set(['vk', 'ok']));
  await dashboard.goto(`${stage.origin}/dashboard.html#log`);
  const saving = dashboard.waitForEvent('download');
  await dashboard.getByRole('button', { name: 'Выгрузить журнал' }).click();
  const [head = '', first = ''] = readFileSync(await (await saving).path(), 'utf8').split('\n');
  expect(JSON.parse(head)).toMatchObject({ otklik: 1, device: expect.any(String) });
  expect(JSON.parse(first)).toMatchObject({ event: { seq: 1 } });
  await readReport(stage, dashboard);
  await dashboard.close();
});

test('answers are judged by keys without their authors, a reload goes on where one was, a step back too', () =>
  judgeBlind(stage));

test('what is noted of a step of openness stays, with its day, and leads to the settings of the network', () =>
  noteOpenness(stage));

describe('each view of the dashboard', () => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.openOwn('dashboard.html');
    await page.getByTestId('queue-row').first().waitFor();
  });
  afterAll(() => page?.close());

  test.each(SECTIONS)('%s is accessible in both schemes and fits into small windows', async (view) => {
    await page.goto(`${stage.origin}/dashboard.html#${view}`);
    // Not every view has a line in the rail, and the one before it may stand there for a moment more.
    await page.locator(`.rail a[aria-current]:not([href="#${view}"])`).waitFor({ state: 'detached' });
    await page.locator('main h1').waitFor();
    expect(await inaccessible(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });
});

test.each([
  ['options.html', 320],
  ['popup.html', 360],
  ['help.html', 320],
] as const)('%s is accessible in both schemes and fits into small windows', async (path, narrowest) => {
  const page = await stage.openOwn(path);
  await page.locator('main').first().waitFor();
  expect(await inaccessible(page)).toEqual([]);
  expect(await cutOff(page, narrowest)).toEqual([]);
  await page.close();
});

test.each(['training.html', 'feed.html', 'practice.html'])(
  '%s fits into a window at twice the size and into 320 px',
  async (path) => {
    const page = await stage.openOwn(path);
    await page.locator('main').first().waitFor();
    expect(await cutOff(page, 320)).toEqual([]);
    await page.close();
  },
);

test('the windows that keys open on the dashboard are accessible, give the focus back, and Ctrl+K leads on', async () => {
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  await page.keyboard.press('j');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('main [data-key]')?.getAttribute('data-key') ?? null);
  await expect.poll(focused).not.toBeNull();
  const before = await focused();
  for (const keys of ['Shift+?', 'Control+k']) {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(before);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('отч');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard.html#report');
  await page.close();
});

test('marks and panel are accessible on the network’s page, and fit into a small window of it', () =>
  lookOverMarks(stage));

test('the card beside the queue is accessible in the light and in the dark, and Escape gives the focus back to its row', async () => {
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('main aside.case').waitFor();
  expect(await inaccessible(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually('the focus back in the row', () =>
    page.evaluate(() => Boolean(document.activeElement?.closest('main .rows tr'))),
  );
  await page.close();
});

test('the report of a month tells of the day when everybody wrote of snow, and of the promise that was not kept', () =>
  readBusyMonth(stage));
