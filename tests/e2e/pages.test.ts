import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { read } from '@e965/xlsx';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECTIONS } from '~/components/dashboard/address.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import { periodAt } from '~/lib/report/period.ts';
import { unfit } from './fits.ts';
import { eventually, readComments, readEvents } from './log.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
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
  await options.getByRole('status').first().waitFor();
  expect(await options.getByRole('alert').count()).toBe(0);
  await options.close();
});

test('the code of an error leads to its paragraph of the help, and the report names it without what is in the log', async () => {
  const options = await stage.openOwn('options.html');
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{ "otklik": 9 }') };
  await options.getByTestId('settings-import').setInputFiles(file);
  const opening = stage.context.waitForEvent('page');
  await options.getByRole('link', { name: 'О-202' }).click();
  const help = await opening;
  const paragraph = help.getByRole('article', { name: /О-202/ });
  await paragraph.waitFor();
  await eventually('the focus on the paragraph', () =>
    paragraph.evaluate((article) => article === document.activeElement),
  );
  const report = await help.getByTestId('report').textContent();
  expect(report).toContain('О-202');
  for (const known of ['Администрация', '38612614', '127.0.0.1', 'vk.com'])
    expect(report).not.toContain(known);
  await help.keyboard.press('/');
  await help.keyboard.type('черновиков');
  await help.keyboard.press('ArrowDown');
  await help.locator('.found mark').first().waitFor();
  await help.evaluate(AXE);
  const { violations } = await help.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await help.close();
  await options.close();
});

test('the dashboard shows the backlog of both networks, most urgent first, and exports the log', async () => {
  for (const address of [stage.replica.addresses.vkPost, stage.replica.addresses.okTopic]) {
    const page = await stage.open(address);
    await page.locator('otklik-mark').first().waitFor({ state: 'attached' });
    await page.close();
  }
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
  await readReport(dashboard);
  await dashboard.close();
});

/** The report in a real browser: pictures and tables that anybody can read, files, paper, and a choice that is noted. */
async function readReport(dashboard: Page): Promise<void> {
  await dashboard.goto(`${stage.origin}/dashboard.html#report?month=${await monthOfAnswers()}`);
  const pictures = dashboard.locator('svg[role="img"]');
  await dashboard.getByTestId('report-quality').waitFor();
  expect(await pictures.count()).toBe(6);
  const table = dashboard.getByTestId('report-distribution');
  expect(await table.isVisible()).toBe(false);
  await dashboard.locator('summary', { hasText: 'Таблицей' }).first().click();
  await table.waitFor();
  await dashboard.evaluate(AXE);
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 400],
  ] as const) {
    await dashboard.emulateMedia({ colorScheme });
    await dashboard.setViewportSize({ width, height: 800 });
    const { violations } = await dashboard.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await dashboard.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
  await dashboard.emulateMedia({ media: 'print' });
  expect(await dashboard.getByRole('button', { name: 'Печать' }).isVisible()).toBe(false);
  expect(await dashboard.locator('.report-foot').textContent()).toMatch(/ВК .+ Составлен \d/);
  await dashboard.emulateMedia({ media: 'screen' });
  const saved = async () => {
    const saving = dashboard.waitForEvent('download');
    await dashboard.getByRole('button', { name: 'Скачать XLSX' }).click();
    const file = await saving;
    return { name: file.suggestedFilename(), book: read(readFileSync(await file.path())) };
  };
  const noted = async () =>
    (await readEvents(stage)).flatMap(({ type, data }) => (type === 'file.saved' ? [data] : []));
  const before = (await noted()).length;
  const plain = await saved();
  expect(plain.name).toMatch(/^otklik-report-\d{4}-\d{2}\.xlsx$/);
  expect(plain.book.SheetNames).toContain('Чем кончились обращения');
  expect(JSON.stringify(plain.book.Sheets.Комментарии)).not.toContain('Автор');
  expect(await noted()).toHaveLength(before);
  await dashboard.getByTestId('report-named').check();
  const named = await saved();
  expect(JSON.stringify(named.book.Sheets.Комментарии)).toContain('Автор');
  expect((await noted()).at(-1)).toMatchObject({ what: 'report', form: 'xlsx', named: true });
  await dashboard.getByLabel('Период', { exact: true }).selectOption('Год');
  await dashboard.getByRole('heading', { name: /^\d{4} год$/ }).waitFor();
  await dashboard.getByLabel('Страница', { exact: true }).selectOption({ index: 1 });
  await expect.poll(() => dashboard.url()).toMatch(/period=\d{4}&page=/);
}

/** The month that an answer of the log is counted in: the towns write around now, be it the first of a month. */
async function monthOfAnswers(): Promise<string> {
  const answer = (await readEvents(stage)).find(({ type }) => type === 'answer.seen');
  const { posted, noticedAt } = eventDataSchemas['answer.seen'].parse(answer?.data);
  return periodAt(
    'month',
    Date.parse(posted?.at ?? noticedAt),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  );
}

test('answers are judged by keys without their authors, a reload goes on where one was, a step back too', async () => {
  const page = await stage.openOwn(`dashboard.html#blind?month=${await monthOfAnswers()}`);
  await page.getByRole('button', { name: 'Взять десять ответов' }).click();
  const heading = page.getByRole('heading', { name: /^Ответ 1 из \d+$/ });
  await heading.waitFor();
  const of = Number((await heading.textContent())?.split(' ').at(-1));
  const at = (number: number) => page.getByRole('heading', { name: `Ответ ${number} из ${of}` }).waitFor();
  const answer = async (keys: string) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await answer('yyyyy');
  await at(2);
  const shown = await page.locator('.judge').textContent();
  for (const { author, voice } of await readComments(stage))
    if (voice === 'citizen') expect(shown).not.toContain(author.name);
  await page.reload();
  await at(2);
  await page.keyboard.press('u');
  await at(1);
  await answer('n');
  for (let number = 2; number <= of; number += 1) {
    await at(number);
    await answer(number === 2 ? 's' : 'ynyyy');
  }
  await page.getByRole('heading', { name: 'Все взятые ответы разобраны' }).waitFor();
  const friendly = page.getByTestId('blind-results').getByRole('row').last();
  expect((await friendly.getByRole('cell').allTextContents()).slice(0, 2)).toEqual([
    `${of - 2}`,
    `${of - 1}`,
  ]);
  const judged = (await readEvents(stage)).filter(({ type }) => type.startsWith('blind.'));
  expect(judged).toHaveLength(1 + of + 2);
  expect(new Set(judged.map(({ key, page: own, personal }) => [key, own, personal].join()))).toEqual(
    new Set([',,']),
  );
  await page.close();
});

test('what is noted of a step of openness stays, with its day, and leads to the settings of the network', async () => {
  const page = await stage.openOwn('dashboard.html#openness?page=vk:-38612614');
  const step = page.locator('[data-testid="openness-step"][data-step="messages"]');
  await step.getByRole('button', { name: 'Открыты' }).click();
  await step.getByText(/^проверено /).waitFor();
  expect(await step.getByRole('link').getAttribute('href')).toBe('https://vk.com/club38612614?act=messages');
  await page.reload();
  await step.getByText(/^проверено /).waitFor();
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('link', { name: 'Все страницы' }).click();
  const row = page.locator('[data-testid="openness-page"][data-page="vk:-38612614"]');
  expect((await row.locator('.standing').allTextContents()).filter((word) => word === 'Да')).toHaveLength(1);
  await page.goto(`${stage.origin}/dashboard.html#report?period=${new Date().getFullYear()}`);
  const told = page.getByTestId('report-openness');
  await told.waitFor({ state: 'attached' });
  expect((await told.textContent())?.match(/Да, \d/g)).toHaveLength(1);
  await page.close();
});

test.each([
  'dashboard.html',
  'dashboard.html#board',
  'dashboard.html#day',
  'dashboard.html#blind',
  'dashboard.html#openness',
  'dashboard.html#report',
  'dashboard.html#log',
  'dashboard.html#removals',
  'dashboard.html#server',
  'dashboard.html#shift',
  'dashboard.html#looks',
  'dashboard.html#review',
  'dashboard.html#coach',
  'dashboard.html#files',
  'dashboard.html#person',
  'dashboard.html#team',
  'options.html',
  'popup.html',
  'help.html',
])('%s is accessible in the light and in the dark', async (path) => {
  const page = await stage.openOwn(path);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator('main').first().waitFor();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.close();
});

test('every page fits into a window at twice the size and into 360 px: nothing sideways, nothing cut off', async () => {
  const found: string[] = [];
  const look = async (page: Page, name: string) => {
    for (const [width, height] of [
      [640, 450],
      [360, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      found.push(...(await unfit(page)).map((fault) => `${name}, ${width} px: ${fault}`));
    }
  };
  for (const path of [
    'options.html',
    'popup.html',
    'training.html',
    'feed.html',
    'help.html',
    'practice.html',
  ]) {
    const page = await stage.openOwn(path);
    await page.locator('main').first().waitFor();
    await look(page, path);
    await page.close();
  }
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  for (const section of SECTIONS) {
    await page.goto(`${stage.origin}/dashboard.html#${section}`);
    await page.locator('main h1').waitFor();
    await look(page, section);
  }
  await page.close();
  expect(found).toEqual([]);
});

test('the windows that keys open on the dashboard are accessible, and Ctrl+K leads on', async () => {
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  for (const keys of ['Shift+?', 'Control+k']) {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').waitFor();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (keys === 'Shift+?') await page.keyboard.press('Escape');
  }
  await page.keyboard.type('отч');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dashboard.html#report');
  await page.close();
});

test('marks and panel are accessible on the network’s page, and fit into a small window of it', async () => {
  const page = await stage.open(stage.replica.addresses.vkPost);
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.locator('otklik-panel .queue').waitFor();
  await page.evaluate(AXE);
  for (const place of ['otklik-panel', 'otklik-mark']) {
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(place)})`);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  for (const [width, height] of [
    [640, 450],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.locator('otklik-panel :is(.tab, .panel)').waitFor();
    expect(await unfit(page, 'otklik-panel, otklik-mark')).toEqual([]);
  }
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.locator('otklik-mark').first().click();
  await page.getByTestId('triage-case').waitFor();
  const { violations } = await page.evaluate<AxeResults>('axe.run("otklik-case")');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually('the focus back on the mark', () =>
    page.evaluate(() => document.activeElement?.localName === 'otklik-mark'),
  );
  await page.close();
});

test('the card beside the queue is accessible in the light and in the dark, and Escape gives the focus back to its row', async () => {
  const page = await stage.openOwn('dashboard.html');
  await page.getByTestId('queue-row').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('main aside.case').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await eventually('the focus back in the row', () =>
    page.evaluate(() => Boolean(document.activeElement?.closest('main .rows tr'))),
  );
  await page.close();
});
