import type { Page } from 'playwright-core';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { opening, ROW, sorting, WAITING } from './board-measures.ts';
import { ms, openExtension, tell } from './dashboard-bench.ts';
import { type Figure, median } from './figures.ts';
import { markStart, seed } from './queue-page.ts';
import { TWO_PAGES, waitingRows } from './waiting-rows.ts';

/*
 * The queue of the dashboard over a log with 5,000 open comments: the built extension in a real browser, its
 * own IndexedDB, rows as the product writes them. Ends with 1 when a limit is missed.
 */

const OPEN = 5000;
const TURNS = { warmUps: 5, repeats: 25 };
const STARTS = 9;
/** With the start of the page itself, of which about half is the browser's. */
const FIRST_LINES_IN_MS = 400;
const ALL_COUNTED_IN_MS = 1000;
const COLUMNS = ['state', 'left', 'author', 'page', 'age'];
const QUEUE = `queue of ${OPEN}`;

/**
 * From the address to the first lines, and to everything with its counts: the browser starts the page, the log is
 * read, nothing is at hand.
 */
async function starting(page: Page, origin: string): Promise<Figure[]> {
  const taken: { lines: number; whole: number }[] = [];
  for (let turn = 0; turn < TURNS.warmUps + STARTS; turn += 1) {
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
  const measured = taken.slice(TURNS.warmUps);
  const figure = (what: string, values: number[], limit: number): Figure =>
    ms(`cold dashboard, ${OPEN}: ${what}`, median(values), limit);
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
  const figures = [...(await starting(page, origin)), await opening(page, QUEUE, TURNS)];
  for (const column of COLUMNS) figures.push(await sorting(page, QUEUE, column, TURNS));
  return figures;
}

/** A page of the extension with the settings and the log of somebody for whom `OPEN` comments wait. */
async function openDevice(shutdown: Shutdown): Promise<{ page: Page; origin: string }> {
  const seen = await waitingRows(OPEN, new Date());
  const { context, origin, options } = await openExtension(shutdown, TWO_PAGES, 'Администрация города');
  await options.evaluate(seed, seen);
  await options.close();
  const page = await context.newPage();
  await page.addInitScript(markStart, { lines: ROW, whole: WAITING });
  return { page, origin };
}

const shutdown = new Shutdown();
try {
  const { page, origin } = await openDevice(shutdown);
  tell('queue', await measureAll(page, origin), TURNS);
} finally {
  await shutdown.run();
}
