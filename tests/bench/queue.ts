import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'wxt';
import { openBrowser } from '~/scripts/demo/browser.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Figure, median, misses, table } from './figures.ts';
import { markStart, pressAndDraw, pressAndWait, seed } from './queue-page.ts';
import { TWO_PAGES, waitingRows } from './waiting-rows.ts';

/*
 * The queue of the dashboard over a log with 5,000 open comments: the built extension in a real browser, its
 * own IndexedDB, rows as the product writes them. Ends with 1 when a limit is missed.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const OPEN = 5000;
const WARM_UPS = 5;
const REPEATS = 25;
const STARTS = 9;
const OPENS_IN_MS = 100;
const SORTS_IN_MS = 16;
/** With the start of the page itself, of which about half is the browser's. */
const FIRST_LINES_IN_MS = 400;
const ALL_COUNTED_IN_MS = 1000;
const COLUMNS = ['state', 'left', 'author', 'page', 'age'];
const ROW = 'tr[data-testid="queue-row"]';

async function repeated(repeats: number, measure: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < WARM_UPS + repeats; turn += 1) taken.push(await measure());
  return median(taken.slice(WARM_UPS));
}

/** From the press on «Очередь» in the rail to the picture with the list. */
async function opening(page: Page): Promise<Figure> {
  const value = await repeated(REPEATS, async () => {
    await page.evaluate(pressAndWait, {
      press: 'nav a[href="#looks"]',
      wanted: 'nav a[href="#looks"][aria-current]',
    });
    return page.evaluate(pressAndWait, { press: 'nav a[href="#queue"]', wanted: ROW });
  });
  return { what: `queue of ${OPEN} opens`, value, unit: 'ms', limit: OPENS_IN_MS };
}

/** From a press on the head of a column to the picture with the list in the new order. */
async function sorting(page: Page, column: string): Promise<Figure> {
  const orders = new Set<string>();
  const value = await repeated(REPEATS, async () => {
    const { ms, lines } = await page.evaluate(pressAndDraw, { press: `th.col-${column} button`, row: ROW });
    orders.add(lines);
    return ms;
  });
  // Three presses go round: up, down, by urgency; two of the three may show the same lines.
  if (orders.size < 2) throw new Error(`Presses on the column ${column} changed nothing`);
  return { what: `queue of ${OPEN} sorts by ${column}`, value, unit: 'ms', limit: SORTS_IN_MS };
}

/**
 * From the address to the first lines, and to everything with its counts: the browser starts the page, the log is
 * read, nothing is at hand.
 */
async function starting(page: Page, origin: string): Promise<Figure[]> {
  const taken: { lines: number; whole: number }[] = [];
  for (let turn = 0; turn < WARM_UPS + STARTS; turn += 1) {
    await page.goto(`${origin}/options.html`);
    await page.goto(`${origin}/dashboard.html#queue`);
    await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
    taken.push(
      await page.evaluate(() => {
        const [lines, whole] = ['lines', 'whole'].map(
          (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
        );
        return { lines: lines ?? Number.NaN, whole: whole ?? Number.NaN };
      }),
    );
  }
  const measured = taken.slice(WARM_UPS);
  const figure = (what: string, values: number[], limit: number): Figure => ({
    what: `cold dashboard, ${OPEN}: ${what}`,
    value: median(values),
    unit: 'ms',
    limit,
  });
  return [
    figure(
      'first lines',
      measured.map(({ lines }) => lines),
      FIRST_LINES_IN_MS,
    ),
    figure(
      'all counted',
      measured.map(({ whole }) => whole),
      ALL_COUNTED_IN_MS,
    ),
  ];
}

async function measureAll(page: Page, origin: string): Promise<Figure[]> {
  const figures = [...(await starting(page, origin)), await opening(page)];
  for (const column of COLUMNS) figures.push(await sorting(page, column));
  return figures;
}

/** A page of the extension with the settings and the log of somebody for whom `OPEN` comments wait. */
async function openDevice(shutdown: Shutdown): Promise<{ page: Page; origin: string }> {
  const browser = findBrowser();
  if (!browser)
    throw new Error(
      'No browser of the Chromium family was found. Install Chromium or name one in OTKLIK_BROWSER.',
    );
  const seen = await waitingRows(OPEN, new Date());
  await build({ root, mode: 'production', browser: 'chrome', manifestVersion: 3 });
  const extension = join(root, '.output/chrome-mv3');
  const { context, origin } = await openBrowser(
    { browser, extension, hostRules: 'MAP * ~NOTFOUND', headless: true },
    shutdown,
  );
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const page = await context.newPage();
  await page.addInitScript(markStart, { lines: ROW, whole: 'nav a[href="#queue"] .number' });
  await page.goto(`${origin}/options.html`);
  await page.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(TWO_PAGES)),
  });
  await page.getByText('Администрация города').first().waitFor();
  await page.evaluate(seed, seen);
  return { page, origin };
}

const shutdown = new Shutdown();
try {
  const { page, origin } = await openDevice(shutdown);
  const figures = await measureAll(page, origin);
  for (const line of table(figures)) console.log(line);
  const report = { at: new Date().toISOString(), warmUps: WARM_UPS, repeats: REPEATS, figures };
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(join(root, '.output/bench-queue.json'), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await shutdown.run();
}
