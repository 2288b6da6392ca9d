import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'wxt';
import { findBrowser } from '~/scripts/find-browser.ts';
import { checkCost } from './check-cost.ts';
import { type Figure, median, misses, table } from './figures.ts';
import { openTown } from './page.ts';

/*
 * What the overlay costs a page, in a real browser, against eight bare walks over the same nodes, in the
 * same tab, in turns. What a look costs is measured on the whole overlay, panel and messages included; only
 * the background is a stand-in. Ends with 1 when a limit is missed.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const WARM_UPS = 5;
const REPEATS = 25;
/** Around the size that the limits speak of, for the curve. */
const SIZES = [500, 2000, 8000];
const BIG = 2000;
const FEW = { warmUps: 2, repeats: 7 };
const STALLS = 9;
const NEW_COMMENTS = 20;
const WAVES = 100;
/** Until what is kept of the last comments alone (hundreds, never more) is full. */
const WARM_WAVES = 10;
const WAVE = 100;

type Town = Awaited<ReturnType<typeof openTown>>;

async function firstPass(town: Town, network: 'vk' | 'ok'): Promise<Figure[]> {
  const page = await town.open(network, BIG);
  const measure = { warmUps: WARM_UPS, repeats: REPEATS };
  const pairs = await page.evaluate(
    (wanted) => otklikBench.firstPass(wanted.warmUps, wanted.repeats),
    measure,
  );
  if (pairs.some(({ comments }) => comments !== BIG)) throw new Error('Not all comments were read');
  const stalls = await page.evaluate((repeats) => otklikBench.stalls(repeats), STALLS);
  const input = await answersToInput(page);
  await page.close();
  const figure = (what: string, value: number, unit: Figure['unit'], limit: number | null = null) => ({
    what: `${network}: ${what}`,
    value,
    unit,
    limit,
  });
  return [
    figure('reading and marking 2,000 comments', median(pairs.map(({ candidate }) => candidate)), 'ms'),
    figure('eight bare walks over the same nodes', median(pairs.map(({ walks }) => walks)), 'ms'),
    figure(
      'reading and marking / walks',
      median(pairs.map(({ candidate, walks }) => candidate / walks)),
      '×',
      1,
    ),
    figure('longest task of a first look', median(stalls), 'ms', 50),
    figure('longest wait for an answer to a key', input, 'ms', 50),
  ];
}

/** Presses keys while first passes run; the median of the waits for the page's answer, ms. */
async function answersToInput(page: Page): Promise<number> {
  const waits = page.evaluate((repeats) => otklikBench.waits(repeats), 5);
  let running = true;
  const done = waits.finally(() => {
    running = false;
  });
  while (running) await page.keyboard.press('Shift');
  return median(await done);
}

async function growth(town: Town, network: 'vk' | 'ok', size: number): Promise<Figure[]> {
  const page = await town.open(network, size);
  const measure = { ...(size === BIG ? { repeats: REPEATS, warmUps: WARM_UPS } : FEW), count: NEW_COMMENTS };
  const pairs = await page.evaluate(
    (wanted) => otklikBench.growth(wanted.warmUps, wanted.repeats, wanted.count),
    measure,
  );
  if (pairs.some(({ comments }) => comments !== NEW_COMMENTS))
    throw new Error('The new comments were not read');
  await page.close();
  return [
    {
      what: `${network}: first look at ${size}, messages and panel included`,
      value: median(pairs.map(({ first }) => first)),
      unit: 'ms',
      limit: null,
    },
    {
      what: `${network}: ${NEW_COMMENTS} new beside ${size}`,
      value: median(pairs.map(({ more }) => more)),
      unit: 'ms',
      limit: null,
    },
    {
      what: `${network}: share of the first look at ${size}`,
      value: 100 * median(pairs.map(({ first, more }) => more / first)),
      unit: '%',
      limit: size === BIG ? 5 : null,
    },
  ];
}

async function heap(town: Town, network: 'vk' | 'ok'): Promise<Figure> {
  const page = await town.open(network, BIG);
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    for (let turn = 0; turn < 3; turn += 1) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate((warm) => otklikBench.comeAndGo(warm.waves, warm.wave), {
    waves: WARM_WAVES,
    wave: WAVE,
  });
  const before = await used();
  await page.evaluate((hour) => otklikBench.comeAndGo(hour.waves, hour.wave), { waves: WAVES, wave: WAVE });
  const after = await used();
  await page.close();
  const grown = 100 * (after / before - 1);
  return { what: `${network}: heap after 10,000 comments came and went`, value: grown, unit: '%', limit: 10 };
}

async function contentScript(): Promise<Figure> {
  await build({ root, mode: 'production', browser: 'chrome', manifestVersion: 3 });
  const folder = join(root, '.output/chrome-mv3/content-scripts');
  const bytes = readdirSync(folder).map(
    (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
  );
  const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1024;
  return { what: 'content script, gzip', value: kilobytes, unit: 'KB', limit: 60 };
}

async function measureAll(town: Town): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const network of ['vk', 'ok'] as const) {
    console.log(`Measuring ${network}: about two minutes`);
    figures.push(...(await firstPass(town, network)));
    for (const size of SIZES) figures.push(...(await growth(town, network, size)));
    figures.push(await heap(town, network));
  }
  return [...figures, await contentScript(), checkCost()];
}

const found = findBrowser();
if (!found)
  throw new Error(
    'No browser of the Chromium family was found. Install Chromium or name one in OTKLIK_BROWSER.',
  );
const town = await openTown(found);
try {
  const figures = await measureAll(town);
  for (const line of table(figures)) console.log(line);
  mkdirSync(join(root, '.output'), { recursive: true });
  const report = {
    at: new Date().toISOString(),
    browser: town.version,
    warmUps: WARM_UPS,
    repeats: REPEATS,
    figures,
  };
  writeFileSync(join(root, '.output/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
} finally {
  await town.close();
}
