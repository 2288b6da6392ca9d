import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'wxt';
import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import { openBrowser } from '~/scripts/demo/browser.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { choosePage, eventsSoFar, putRows, tellComment, untilChanged } from './board-page.ts';
import { boardRows } from './board-rows.ts';
import { type Figure, median, misses, table } from './figures.ts';
import { markStart, pressAndChoose, pressAndWait } from './queue-page.ts';

/*
 * The board, the queue and the report over a log of 100,000 events of 25 pages: the built extension in a real browser,
 * its own IndexedDB, rows that the product derives. Ends with 1 when a limit is missed.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const EVENTS = 100_000;
const PAGES = Array.from({ length: 25 }, (_, place) => `-3861${2600 + place}`);
const ONE_WAITS_OF = 25;
const PORTION = 2_000;
const WARM_UPS = 3;
const REPEATS = 15;
const FIRST_PAINT_MS = 400;
const FILTER_MS = 50;
const CHANGE_MS = 16;
const REPORT_MS = 1_000;
const BOARD = '.board .figures dd';
const PAGE_LIST = '.filters select';
const WAITING = 'nav a[href="#queue"] .number';

async function repeated(measure: (turn: number) => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < WARM_UPS + REPEATS; turn += 1) taken.push(await measure(turn));
  return median(taken.slice(WARM_UPS));
}

const ms = (what: string, value: number, limit: number | null): Figure => ({
  what,
  value,
  unit: 'ms',
  limit,
});

/** From the address to the picture with the board: the browser starts the page, nothing is at hand. */
async function firstPaint(page: Page, origin: string): Promise<Figure> {
  const value = await repeated(async () => {
    await page.goto(`${origin}/options.html`);
    await page.goto(`${origin}/dashboard.html#board`);
    await page.waitForFunction(() => performance.getEntriesByName('board').length > 0);
    return page.evaluate(() => performance.getEntriesByName('board')[0]?.startTime ?? Number.NaN);
  });
  return ms('cold board: every figure of 25 pages', value, FIRST_PAINT_MS);
}

/** From the press on a filter, or the choice in a list, to the picture with what is left. */
async function filtering(page: Page, what: string, press: string): Promise<Figure> {
  await page.locator(press).first().waitFor();
  const choose = press === PAGE_LIST ? choosePage : pressAndChoose;
  const value = await repeated(() => page.evaluate(choose, press));
  return ms(`filter: ${what}`, value, FILTER_MS);
}

const metricsSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/**
 * How long a page takes to show a new comment; beside it, for information, all that it costs its thread: by the
 * browser's own count, without the time that other programs had the processor.
 */
async function changing(page: Page, teller: Page, what: string, shown: string): Promise<Figure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = metricsSchema.parse(await session.send('Performance.getMetrics'));
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const until: number[] = [];
  const value = await repeated(async (turn) => {
    const before = await page.locator(shown).first().textContent();
    const changed = page.evaluate(untilChanged, { shown, before });
    await page.waitForTimeout(300);
    const from = await spent();
    await teller.evaluate(tellComment, { owner: PAGES[0] ?? '', number: Date.now() + turn });
    until.push(await changed);
    await page.waitForTimeout(300);
    return (await spent()) - from;
  });
  await session.detach();
  return [
    ms(`live change: ${what}, shown after the page heard of it`, median(until.slice(WARM_UPS)), CHANGE_MS),
    ms(`live change: ${what}, all time of the page's thread`, value, null),
  ];
}

async function reporting(page: Page): Promise<Figure> {
  const value = await repeated(async () => {
    await page.evaluate(pressAndWait, {
      press: 'nav a[href="#looks"]',
      wanted: 'nav a[href="#looks"][aria-current]',
    });
    return page.evaluate(pressAndWait, { press: 'nav a[href="#report"]', wanted: '.report .figures dd' });
  });
  return ms('report of this month, all pages', value, REPORT_MS);
}

async function settledOnes(page: Page, origin: string): Promise<Figure[]> {
  await page.goto(`${origin}/dashboard.html#queue`);
  await page.locator(WAITING).waitFor();
  const begun = Date.now();
  await page.evaluate(() => {
    location.hash = '#queue?state=all';
  });
  await page.getByTestId('reading').waitFor();
  const told = Date.now() - begun;
  await page.getByTestId('reading').waitFor({ state: 'detached', timeout: 120_000 });
  return [
    ms('all settled comments: progress is shown after', told, 500),
    ms('all settled comments: read, portion by portion', Date.now() - begun, null),
  ];
}

async function measureAll(page: Page, teller: Page, origin: string): Promise<Figure[]> {
  const figures = [await firstPaint(page, origin)];
  figures.push(...(await changing(page, teller, 'the board', BOARD)));
  await page.goto(`${origin}/dashboard.html#queue`);
  await page.locator(WAITING).waitFor();
  figures.push(await filtering(page, 'the overdue', '.chips:first-of-type li:nth-child(2) a.chip'));
  figures.push(await filtering(page, 'one page of 25', PAGE_LIST));
  figures.push(...(await changing(page, teller, 'the queue', WAITING)));
  figures.push(await reporting(page));
  figures.push(...(await settledOnes(page, origin)));
  figures.push(await filtering(page, 'one page, among all comments', PAGE_LIST));
  return figures;
}

/** A page of the extension over a log of years, and another one that speaks to the background. */
async function openDevice(shutdown: Shutdown): Promise<{ page: Page; teller: Page; origin: string }> {
  const browser = findBrowser();
  if (!browser)
    throw new Error(
      'No browser of the Chromium family was found. Install Chromium or name one in OTKLIK_BROWSER.',
    );
  await build({ root, mode: 'production', browser: 'chrome', manifestVersion: 3 });
  const extension = join(root, '.output/chrome-mv3');
  const { context, origin } = await openBrowser(
    { browser, extension, hostRules: 'MAP * ~NOTFOUND', headless: true },
    shutdown,
  );
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const teller = await context.newPage();
  await teller.goto(`${origin}/options.html`);
  const pages = PAGES.map((owner) => ({
    network: 'vk',
    owner,
    slug: null,
    name: `Страница ${owner.slice(-2)}`,
  }));
  await teller.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ otklik: 1, pages })),
  });
  await teller.getByText('Страница 00').first().waitFor();
  await teller.evaluate(tellComment, { owner: PAGES[0] ?? '', number: 1 });
  await seed(teller);
  const page = await context.newPage();
  await page.addInitScript(markStart, { board: BOARD });
  return { page, teller, origin };
}

async function seed(page: Page): Promise<void> {
  const begun = z.array(eventSchema).parse(await page.evaluate(eventsSoFar));
  const rows = boardRows(begun, {
    events: EVENTS,
    pages: PAGES.map((owner) => `vk:${owner}`),
    oneWaitsOf: ONE_WAITS_OF,
  });
  for (const [name, list] of Object.entries(rows)) {
    for (let from = 0; from < list.length; from += PORTION) {
      await page.evaluate(putRows, { table: name, rows: list.slice(from, from + PORTION) });
    }
    console.log(`${list.length} rows of ${name}`);
  }
}

const shutdown = new Shutdown();
try {
  const { page, teller, origin } = await openDevice(shutdown);
  const figures = await measureAll(page, teller, origin);
  for (const line of table(figures)) console.log(line);
  const report = {
    at: new Date().toISOString(),
    events: EVENTS,
    warmUps: WARM_UPS,
    repeats: REPEATS,
    figures,
  };
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(join(root, '.output/bench-board.json'), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await shutdown.run();
}
