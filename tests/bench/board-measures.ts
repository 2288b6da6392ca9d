import type { Page } from 'playwright-core';
import { z } from 'zod';
import { choosePage, longTasksSince, untilChanged } from './board-page.ts';
import { ms, repeated } from './dashboard-bench.ts';
import { type Figure, median } from './figures.ts';
import { pressAndChoose, pressAndDraw, pressAndWait } from './queue-page.ts';

/* What is measured of the board and of the queue, whatever log or hub they are drawn from. */

/** How often each time of the board is taken. */
export const TURNS = { warmUps: 3, repeats: 15 };

const FIRST_PAINT_MS = 400;
const OPENS_MS = 100;
const SORTS_MS = 16;
const FILTER_MS = 50;
const CHANGE_MS = 16;
/** From so long a task on a browser speaks of a long one: keys and clicks wait for it. */
const LONG_TASK_MS = 50;

/** Pages of a region (vk), and the settings file of somebody who looks after all of them. */
export const PAGES = Array.from({ length: 25 }, (_, place) => `-3861${2600 + place}`);
export const REGION = {
  otklik: 1,
  pages: PAGES.map((owner) => ({ network: 'vk', owner, slug: null, name: `Страница ${owner.slice(-2)}` })),
};
/** A name that the settings page shows once they are in force. */
export const FIRST_PAGE = 'Страница 00';

/** Every figure of the board; the list of pages over the queue; how many wait, in the rail. */
export const BOARD = '.board .figures dd';
export const PAGE_LIST = '.filters select';
export const WAITING = 'nav a[href="#queue"] .number';
/** A line of the queue. */
export const ROW = 'tr[data-testid="queue-row"]';
/** The filter of what is late. */
export const OVERDUE = 'search .chips li:nth-child(2) a.chip';

/** From the address to the picture with the board, marked as `mark`: the browser starts the page, nothing is at hand. */
export async function firstPaint(page: Page, origin: string, what: string, mark = 'board'): Promise<Figure> {
  const value = await repeated(TURNS, async () => {
    await page.goto(`${origin}/options.html`);
    await page.goto(`${origin}/dashboard.html#board`);
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
    return page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN, mark);
  });
  return ms(`cold board: ${what}`, value, FIRST_PAINT_MS);
}

/** From the press on «Очередь» in the rail to the picture with the list. */
export async function opening(page: Page, queue: string, turns = TURNS): Promise<Figure> {
  const value = await repeated(turns, async () => {
    await page.evaluate(pressAndWait, {
      press: 'nav a[href="#looks"]',
      wanted: 'nav a[href="#looks"][aria-current]',
    });
    return page.evaluate(pressAndWait, { press: 'nav a[href="#queue"]', wanted: ROW });
  });
  return ms(`${queue} opens`, value, OPENS_MS);
}

/** From a press on the head of a column to the picture with the list in the new order. Throws where none changed it. */
export async function sorting(page: Page, queue: string, column: string, turns = TURNS): Promise<Figure> {
  const orders = new Set<string>();
  const value = await repeated(turns, async () => {
    const { ms, lines } = await page.evaluate(pressAndDraw, { press: `th.col-${column} button`, row: ROW });
    orders.add(lines);
    return ms;
  });
  // Three presses go round: up, down, by urgency; two of the three may show the same lines.
  if (orders.size < 2) throw new Error(`Presses on the column ${column} changed nothing`);
  return ms(`${queue} sorts by ${column}`, value, SORTS_MS);
}

/** From the press on a filter, or the choice in a list, to the picture with what is left. */
export async function filtering(page: Page, what: string, press: string): Promise<Figure> {
  await page.locator(press).first().waitFor();
  const choose = press === PAGE_LIST ? choosePage : pressAndChoose;
  const value = await repeated(TURNS, () => page.evaluate(choose, press));
  return ms(`filter: ${what}`, value, FILTER_MS);
}

const metricsSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/**
 * How long a page takes to show a new comment, and the longest task that one of these changes brought (0 where none was
 * long); beside it, for information, all that a change costs its thread: by the browser's own count, without the time
 * that other programs had the processor.
 * @param comment makes the comment known, in turn `turn`.
 */
export async function changing(
  page: Page,
  what: string,
  shown: string,
  comment: (turn: number) => Promise<void>,
): Promise<Figure[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = metricsSchema.parse(await session.send('Performance.getMetrics'));
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const until: number[] = [];
  let begun = 0;
  const value = await repeated(TURNS, async (turn) => {
    const before = await page.locator(shown).first().textContent();
    const changed = page.evaluate(untilChanged, { shown, before });
    await page.waitForTimeout(300);
    if (turn === TURNS.warmUps) begun = await page.evaluate(() => performance.now());
    const from = await spent();
    await comment(turn);
    until.push(await changed);
    await page.waitForTimeout(300);
    return (await spent()) - from;
  });
  await session.detach();
  const long = await page.evaluate(longTasksSince, begun);
  return [
    ms(
      `live change: ${what}, shown after the page heard of it`,
      median(until.slice(TURNS.warmUps)),
      CHANGE_MS,
    ),
    ms(`live change: ${what}, longest task`, Math.max(0, ...long), LONG_TASK_MS),
    ms(`live change: ${what}, all time of the page's thread`, value, null),
  ];
}
