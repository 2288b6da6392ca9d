import type { Page } from 'playwright-core';
import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import {
  BOARD,
  changing,
  FIRST_PAGE,
  filtering,
  firstPaint,
  OVERDUE,
  PAGE_LIST,
  PAGES,
  REGION,
  TURNS,
  WAITING,
} from './board-measures.ts';
import { eventsSoFar, putRows, tellComment } from './board-page.ts';
import { boardRows } from './board-rows.ts';
import { ms, openExtension, repeated, tell } from './dashboard-bench.ts';
import type { Figure } from './figures.ts';
import { markStart, pressAndWait } from './queue-page.ts';

/*
 * The board, the queue and the report over a log of 100,000 events of 25 pages: the built extension in a real browser,
 * its own IndexedDB, rows that the product derives. Ends with 1 when a limit is missed.
 */

const EVENTS = 100_000;
const ONE_WAITS_OF = 25;
const PORTION = 2_000;
const REPORT_MS = 1_000;

async function reporting(page: Page): Promise<Figure> {
  const value = await repeated(TURNS, async () => {
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
  const comment = (turn: number) =>
    teller.evaluate(tellComment, { owner: PAGES[0] ?? '', number: Date.now() + turn });
  const figures = [await firstPaint(page, origin, 'every figure of 25 pages')];
  figures.push(...(await changing(page, 'the board', BOARD, comment)));
  await page.goto(`${origin}/dashboard.html#queue`);
  await page.locator(WAITING).waitFor();
  figures.push(await filtering(page, 'the overdue', OVERDUE));
  figures.push(await filtering(page, 'one page of 25', PAGE_LIST));
  figures.push(...(await changing(page, 'the queue', WAITING, comment)));
  figures.push(await reporting(page));
  figures.push(...(await settledOnes(page, origin)));
  figures.push(await filtering(page, 'one page, among all comments', PAGE_LIST));
  return figures;
}

/** A page of the extension over a log of years, and another one that speaks to the background. */
async function openDevice(shutdown: Shutdown): Promise<{ page: Page; teller: Page; origin: string }> {
  const { context, origin, options } = await openExtension(shutdown, REGION, FIRST_PAGE);
  await options.evaluate(tellComment, { owner: PAGES[0] ?? '', number: 1 });
  await seed(options);
  const page = await context.newPage();
  await page.addInitScript(markStart, { board: BOARD });
  return { page, teller: options, origin };
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
  tell('board', await measureAll(page, teller, origin), { events: EVENTS, ...TURNS });
} finally {
  await shutdown.run();
}
