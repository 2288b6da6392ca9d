import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { connectHub } from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';
import { commentSeen, LogWriter } from '~/tests/server/deliveries.ts';
import {
  BOARD,
  changing,
  FIRST_PAGE,
  filtering,
  firstPaint,
  OVERDUE,
  opening,
  PAGE_LIST,
  PAGES,
  REGION,
  ROW,
  sorting,
  TURNS,
  WAITING,
} from './board-measures.ts';
import { openExtension, tell } from './dashboard-bench.ts';
import type { Figure } from './figures.ts';
import { markStart } from './queue-page.ts';

/*
 * A supervisor's board over 5,000 open comments of 25 pages that only colleagues have read: a real hub tells them, the
 * built extension in a real browser shows them. Ends with 1 when a limit is missed.
 */

const OPEN = 5_000;
const BATCH = 100;
const HOUR = 3_600_000;
const QUEUE = `the team's queue of ${OPEN}`;
const WORDS = ['Когда засыплют яму на Зелёной, 8?', 'Почему темно во дворе?', 'Где расписание автобусов?'];
const NAMES = ['Алла', 'Борис', 'Вера', 'Глеб'];

const log = new LogWriter('bench');

/** A comment that nobody saw before, as a colleague's browser hands it over. */
function seen(number: number, at: Date) {
  const owner = PAGES[number % PAGES.length] ?? '';
  const post = String(1_000 + (number % 400));
  const id = String(100_000 + number);
  const page = `vk:${owner}`;
  const posted = {
    at: new Date(at.getTime() - (number % 30) * HOUR).toISOString(),
    precision: 'minute' as const,
  };
  const url = `https://vk.com/wall${owner}_${post}?reply=${id}`;
  const text = `${WORDS[number % WORDS.length]} Пишу в ${number} раз`;
  const draft = commentSeen(text, `${page}:${post}:${id}`, { post, id, thread: id, url, posted });
  const author = {
    id: String(200 + (number % 900)),
    slug: null,
    name: `${NAMES[number % NAMES.length]} ${number % 900}`,
  };
  return log.write({ ...draft, page, personal: { ...draft.personal, author } }, at.toISOString());
}

async function hand(device: Client, deliveries: unknown[]): Promise<void> {
  const { status } = await device.post('/v1/events:batch', { deliveries });
  if (status !== 200) throw new Error(`The hub answered ${status}`);
}

async function fill(device: Client): Promise<void> {
  const now = new Date();
  for (let from = 0; from < OPEN; from += BATCH) {
    await hand(
      device,
      Array.from({ length: BATCH }, (_, place) => seen(from + place, now)),
    );
  }
}

async function measureAll(page: Page, origin: string, device: Client): Promise<Figure[]> {
  let number = OPEN;
  const comment = () => {
    number += 1;
    return hand(device, [seen(number, new Date())]);
  };
  const figures = [await firstPaint(page, origin, `the team's ${OPEN} of 25 pages`, 'team')];
  figures.push(...(await changing(page, "the team's board", BOARD, comment)));
  await page.goto(`${origin}/dashboard.html#queue`);
  await page.locator(ROW).first().waitFor();
  figures.push(await opening(page, QUEUE));
  figures.push(await filtering(page, 'the overdue of the team', OVERDUE));
  figures.push(await filtering(page, 'one page of 25 of the team', PAGE_LIST));
  for (const column of ['left', 'author', 'page']) figures.push(await sorting(page, QUEUE, column));
  figures.push(...(await changing(page, "the team's queue", WAITING, comment)));
  return figures;
}

async function openDevice(shutdown: Shutdown, hub: Hub): Promise<{ page: Page; origin: string }> {
  const { context, origin, options } = await openExtension(shutdown, REGION, FIRST_PAGE);
  await connectHub(options, { url: hub.url, code: await hub.createCode('supervisor'), name: 'Ольга' });
  const page = await context.newPage();
  await page.addInitScript(markStart, { board: BOARD, team: '[data-scope="team"] ~ .figures dd' });
  await page.goto(`${origin}/dashboard.html#board`);
  const begun = Date.now();
  await page.waitForFunction(
    ([shown, wanted]) => Number(document.querySelector(String(shown))?.textContent) >= Number(wanted),
    [WAITING, OPEN] as const,
    { timeout: 300_000 },
  );
  console.log(`${OPEN} lines came from the hub in ${Date.now() - begun} ms`);
  return { page, origin };
}

const shutdown = new Shutdown();
const dataDir = mkdtempSync(join(tmpdir(), 'otklik-hub-'));
const hub = await startHub({ port: 0, dataDir, quiet: true });
try {
  const device = await connectDevice(hub, 'moderator', 'bench', 'Марина');
  await fill(device);
  const { page, origin } = await openDevice(shutdown, hub);
  tell('board-team', await measureAll(page, origin, device), { open: OPEN, ...TURNS });
} finally {
  await shutdown.run();
  await hub.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
