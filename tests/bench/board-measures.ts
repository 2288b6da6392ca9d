import type { Page } from 'playwright-core';
import { z } from 'zod';
import { choosePage, untilChanged } from './board-page.ts';
import { ms, repeated } from './dashboard-bench.ts';
import { type Figure, median } from './figures.ts';
import { pressAndChoose } from './queue-page.ts';

/** How often each time of the board is taken. */
export const TURNS = { warmUps: 3, repeats: 15 };

const FIRST_PAINT_MS = 400;
const FILTER_MS = 50;
const CHANGE_MS = 16;

/** Every figure of the board; the list of pages over the queue; how many wait, in the rail. */
export const BOARD = '.board .figures dd';
export const PAGE_LIST = '.filters select';
export const WAITING = 'nav a[href="#queue"] .number';
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

/** From the press on a filter, or the choice in a list, to the picture with what is left. */
export async function filtering(page: Page, what: string, press: string): Promise<Figure> {
  await page.locator(press).first().waitFor();
  const choose = press === PAGE_LIST ? choosePage : pressAndChoose;
  const value = await repeated(TURNS, () => page.evaluate(choose, press));
  return ms(`filter: ${what}`, value, FILTER_MS);
}

const metricsSchema = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) });

/**
 * How long a page takes to show a new comment; beside it, for information, all that it costs its thread: by the
 * browser's own count, without the time that other programs had the processor.
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
  const value = await repeated(TURNS, async (turn) => {
    const before = await page.locator(shown).first().textContent();
    const changed = page.evaluate(untilChanged, { shown, before });
    await page.waitForTimeout(300);
    const from = await spent();
    await comment(turn);
    until.push(await changed);
    await page.waitForTimeout(300);
    return (await spent()) - from;
  });
  await session.detach();
  return [
    ms(
      `live change: ${what}, shown after the page heard of it`,
      median(until.slice(TURNS.warmUps)),
      CHANGE_MS,
    ),
    ms(`live change: ${what}, all time of the page's thread`, value, null),
  ];
}
