import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Figure, median, misses, table } from './figures.ts';
import type {} from './log-in-page.ts';
import { bundle } from './page.ts';

/*
 * The log of the extension in a real browser: how it opens with 100,000 events, and whether writing down a new comment
 * costs more in a large log than in a small one, in turns. Ends with 1 when a limit is missed.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const SMALL = 1_000;
const LARGE = 100_000;
const OPENS_IN_MS = 300;
const REPORT_MS = 1_000;
/** A log that grows a hundredfold may make a write so much slower: the noise of a disk. */
const FLAT = 1.5;
const WARM_UPS = 3;
const REPEATS = 25;
const STARTS = 7;
const EVENTS = 100;

/** A page on an origin of its own, so that each size has a database of its own. */
async function openLog(browser: Browser, script: string, events: number): Promise<Page> {
  const page = await browser.newPage();
  const address = `https://log-${events}.example/`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  await page.addScriptTag({ content: script });
  const waiting = await page.evaluate((size) => otklikLogBench.seed(size), events);
  console.log(`A log of ${events} events with ${waiting} comments that wait`);
  return page;
}

async function opening(page: Page, script: string): Promise<Figure[]> {
  const taken: Awaited<ReturnType<typeof otklikLogBench.open>>[] = [];
  for (let turn = 0; turn < 1 + STARTS; turn += 1) {
    await page.reload();
    await page.addScriptTag({ content: script });
    taken.push(await page.evaluate(() => otklikLogBench.open()));
  }
  const [first, ...measured] = taken;
  if (first?.events !== LARGE || first.lines === 0) throw new Error('The log was not read');
  const of = (what: string, value: number, limit: number | null): Figure => ({
    what,
    value,
    unit: 'ms',
    limit,
  });
  const large = `a log of ${LARGE} events`;
  return [
    of(`${large} opens: first lines of the queue`, median(measured.map(({ top }) => top)), OPENS_IN_MS),
    of(`${large} opens: every figure of the dashboard`, median(measured.map(({ whole }) => whole)), null),
    of(`${large}: the dashboard after a change`, median(measured.map(({ change }) => change)), OPENS_IN_MS),
  ];
}

type Written = Awaited<ReturnType<typeof otklikLogBench.pair>>;

/** The report of a month, by the tables of a log that was opened before: as whoever looks at several months waits. */
async function reporting(page: Page): Promise<Figure> {
  const taken: Awaited<ReturnType<typeof otklikLogBench.report>>[] = [];
  for (let turn = 0; turn < 1 + STARTS; turn += 1) {
    taken.push(await page.evaluate(() => otklikLogBench.report()));
  }
  const [, ...measured] = taken;
  const n = measured[0]?.n ?? 0;
  if (n === 0) throw new Error('The month is empty');
  const what = `a log of ${LARGE} events: the report of a month of ${n} comments`;
  return { what, value: median(measured.map(({ ms }) => ms)), unit: 'ms', limit: REPORT_MS };
}

async function appending(small: Page, large: Page): Promise<Figure[]> {
  const pairs: { small: Written; large: Written; smallNote: number; largeNote: number }[] = [];
  const write = (page: Page) => page.evaluate((count) => otklikLogBench.pair(count), EVENTS);
  const note = (page: Page) => page.evaluate(() => otklikLogBench.note());
  for (let turn = 0; turn < WARM_UPS + REPEATS; turn += 1) {
    pairs.push({
      small: await write(small),
      large: await write(large),
      smallNote: await note(small),
      largeNote: await note(large),
    });
  }
  const measured = pairs.slice(WARM_UPS);
  const figure = (
    what: string,
    unit: Figure['unit'],
    of: (pair: (typeof pairs)[0]) => number,
    limit = null,
  ) => ({
    what,
    value: median(measured.map(of)),
    unit,
    limit,
  });
  return [
    figure(`${EVENTS} events into a log of ${SMALL}, chained, with outbox`, 'ms', (one) => one.small.log),
    figure(`${EVENTS} events into a log of ${LARGE}`, 'ms', (one) => one.large.log),
    { ...figure('the large log / the small one', '×', (one) => one.large.log / one.small.log), limit: FLAT },
    figure('bare Dexie bulkAdd of the same events beside as many', 'ms', (one) => one.large.bare),
    figure('the log / bare bulkAdd', '×', (one) => one.large.log / one.large.bare),
    // It grows with the comments that wait and the posts of the page, which the panel shows, not with the log.
    figure(`a new comment and the board of its page, log of ${SMALL}`, 'ms', (one) => one.smallNote),
    figure(`a new comment and the board of its page, log of ${LARGE}`, 'ms', (one) => one.largeNote),
  ];
}

const found = findBrowser();
if (!found)
  throw new Error(
    'No browser of the Chromium family was found. Install Chromium or name one in OTKLIK_BROWSER.',
  );
// Chromium refuses to run its sandbox as root.
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ executablePath: found.path, headless: true, args });
try {
  const script = await bundle('log-in-page.ts');
  const small = await openLog(browser, script, SMALL);
  const large = await openLog(browser, script, LARGE);
  const figures = await opening(large, script);
  figures.push(await reporting(large));
  figures.push(...(await appending(small, large)));
  for (const line of table(figures)) console.log(line);
  mkdirSync(join(root, '.output'), { recursive: true });
  const report = { at: new Date().toISOString(), warmUps: WARM_UPS, repeats: REPEATS, figures };
  writeFileSync(join(root, '.output/bench-log.json'), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
