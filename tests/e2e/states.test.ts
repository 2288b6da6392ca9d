import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { JSHandle, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unfit } from './fits.ts';
import { type Stage, setStage } from './stage.ts';
import { openStates, type States } from './states/open-states.ts';
import { type Boxes, differences } from './states-picture.ts';

let stage: Stage;
/** One page for all tests: to draw every component costs more than to look at it in another window. */
let states: Promise<States> | null = null;

beforeAll(async () => {
  stage = await setStage();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const left = states;
  states = null;
  const page = await left?.then((opened) => opened.page).catch(() => null);
  await page?.close();
});

afterAll(() => stage?.close());

type View = { width: number; height?: number; colorScheme?: 'light' | 'dark'; forcedColors?: 'active' };

/** The boards that `shown` fits, in such a window; no others: what a page holds is laid out and read by axe. */
async function view(shown: string, { width, height = 900, colorScheme = 'light', forcedColors }: View) {
  states ??= openStates(stage);
  const { page, boards } = await states;
  await leave(boards, shown);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors: forcedColors ?? 'none' });
  return { page, boards };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in the cells, in the dark only of contrast: the rest does not change with it. Rules of a whole page do
 * not speak of a cell, and dates are in the networks' own colours.
 */
async function faultsOf(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const whole = [
    'heading-order',
    'landmark-no-duplicate-main',
    'landmark-main-is-top-level',
    'landmark-unique',
  ];
  const options =
    colorScheme === 'light'
      ? { rules: Object.fromEntries(whole.map((rule) => [rule, { enabled: false }])) }
      : { runOnly: ['color-contrast'] };
  const dates = { fromShadowDom: ['[data-board="marks"] .frame > div', '.date'] };
  // A page that stands here whole has a test of its own (`pages.test.ts`).
  const left = ['[data-whole]', dates];
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ${JSON.stringify(left)} }, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
}

/** Leaves the boards on the page that `shown` fits: the picture of one hangs on no other. */
function leave(boards: JSHandle<Element[]>, shown: string): Promise<void> {
  return boards.evaluate((all, selector) => {
    for (const each of all) each.remove();
    document.querySelector('main.states')?.append(...all.filter((each) => each.matches(selector)));
  }, shown);
}

/** The board as it is drawn at `scale`, packed fast and not small: nobody keeps it. */
async function pictureOf(page: Page, board: string, scale: number): Promise<Buffer> {
  const clip = await page.locator(board).boundingBox();
  if (!clip) throw new Error(`${board} takes no room`);
  const session = await stage.context.newCDPSession(page);
  const shot = { clip: { ...clip, scale }, captureBeyondViewport: true, optimizeForSpeed: true };
  const { data } = await session.send('Page.captureScreenshot', shot);
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Where the cells of a board stand in its picture. */
function boxesOf(page: Page, board: string): Promise<Boxes> {
  return page.locator(board).evaluate((whole) => {
    const from = whole.getBoundingClientRect();
    const cells = [...whole.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect();
      const box = { left: left - from.left, top: top - from.top, width, height };
      const whole = Object.entries(box).map(([side, px]) => [side, Math.round(px)]);
      return [cell.dataset.cell ?? '', Object.fromEntries(whole)];
    });
    return Object.fromEntries(cells);
  });
}

test.each([
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 400, colorScheme: 'light' },
  { width: 400, colorScheme: 'dark' },
] as const)(
  'every component looks in every state as it did, $width px wide and $colorScheme, and axe finds no fault',
  async ({ width, colorScheme }) => {
    const { page, boards } = await view('none', { width, colorScheme });
    const ids = await boards.evaluate((all) =>
      all.flatMap((each) => (each.matches('[data-whole]') ? [] : (each.getAttribute('data-board') ?? ''))),
    );
    expect(ids.length).toBeGreaterThan(5);
    const found: string[] = [];
    const faults: string[] = [];
    for (const id of ids) {
      const board = `[data-board="${id}"]`;
      await leave(boards, board);
      const boxes = await boxesOf(page, board);
      const shoot = (scale: number) => pictureOf(page, board, scale);
      found.push(...(await differences(`${id}-${width}-${colorScheme}`, shoot, boxes)));
      if (width === 1280) faults.push(...(await faultsOf(page, colorScheme)));
    }
    expect(found, 'npm run states:renew keeps what is seen now').toEqual([]);
    expect(faults).toEqual([]);
  },
  // Twenty boards are drawn, compared and looked through by axe: a busy machine takes its time.
  240_000,
);

test('high contrast leaves marks their shape, and what is filled or chosen looks so', async () => {
  const { page } = await view('[data-board]', { width: 1280, forcedColors: 'active' });
  const seen = await page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        each,
        ...(each.shadowRoot ? all(each.shadowRoot) : []),
      ]);
    const looks = (selector: string) =>
      all(document)
        .filter((each) => each.matches(selector) && each.getClientRects().length > 0)
        .map((each) => getComputedStyle(each));
    return {
      filled: looks('[data-shape="filled"], .primary').map((style) => style.color === style.backgroundColor),
      unlike: looks('[data-shape="filled"]').map((style) => style.backgroundColor),
      ground: getComputedStyle(document.body).backgroundColor,
      edges: looks('.mark:not([data-shape="plain"]), .form').map((style) => style.borderTopColor),
      dashed: looks('.mark[data-shape="dashed"]').map((style) => style.borderTopStyle),
      chosen: looks('[aria-pressed="true"]').map((style) => style.outlineStyle),
      links: looks('button:is(.link, .quote)').map(({ borderTopStyle, borderTopColor }) =>
        borderTopStyle === 'none' ? 'none' : borderTopColor,
      ),
      underlined: looks('.back mark').map((style) => style.boxShadow),
    };
  });
  expect(seen.filled.length).toBeGreaterThan(5);
  expect(seen.filled).not.toContain(true);
  expect(seen.unlike).not.toContain(seen.ground);
  expect(seen.edges.length).toBeGreaterThan(10);
  expect(seen.edges).not.toContain(seen.ground);
  expect(new Set(seen.dashed)).toEqual(new Set(['dashed']));
  expect(new Set(seen.chosen)).toEqual(new Set(['solid']));
  // A button that looks like a link is no box around its words.
  expect(seen.links.length).toBeGreaterThan(5);
  expect(new Set(seen.links)).toEqual(new Set(['none', seen.ground]));
  expect(seen.underlined.length).toBeGreaterThan(0);
  expect(seen.underlined).not.toContain('none');
});

test('nothing sticks out or is cut off at twice the size and on a narrow screen', async () => {
  for (const window of [
    { width: 640, height: 900 },
    { width: 360, height: 640 },
  ]) {
    const { page } = await view('[data-board]', window);
    expect(await unfit(page)).toEqual([]);
  }
});
