import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unfit } from './fits.ts';
import { type Stage, setStage } from './stage.ts';
import { type Boxes, differences } from './states-picture.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

const FONTS = (['cyrillic', 'latin'] as const).flatMap((script) =>
  (['400', '600'] as const).map((weight) => ({
    weight,
    range: script === 'latin' ? 'U+0000-00FF, U+2000-206F, U+20AC, U+2116' : 'U+0400-045F',
    bytes: readFileSync(
      createRequire(import.meta.url).resolve(
        `@fontsource/noto-sans/files/noto-sans-${script}-${weight}-normal.woff2`,
      ),
    ).toString('base64'),
  })),
);

/** One font and one zone of time for every machine: the layout of a text is then the same everywhere. */
async function openStates(view: { width: number; colorScheme: 'light' | 'dark' }): Promise<Page> {
  const page = await stage.context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  const session = await stage.context.newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Moscow' });
  await page.setViewportSize({ width: view.width, height: 900 });
  await page.emulateMedia({ colorScheme: view.colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${stage.origin}/states.html`);
  await page.locator('[data-cell="options-0"] main').waitFor();
  await page.evaluate(async (fonts) => {
    for (const { weight, range, bytes } of fonts) {
      const data = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      document.fonts.add(await new FontFace('States', data, { weight, unicodeRange: range }).load());
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root, :host { --otk-font: States, sans-serif !important; }');
    const spread = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) spread(each.shadowRoot);
    };
    spread(document);
    await document.fonts.ready;
  }, FONTS);
  return page;
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

/** Leaves one board on the page: its picture hangs on no other, and axe reads everything that a page holds. */
async function showAlone(boards: JSHandle<Element[]>, board: string): Promise<void> {
  await boards.evaluate((all, shown) => {
    for (const each of all) each.remove();
    document.querySelector('main.states')?.append(...all.filter((each) => each.matches(shown)));
  }, `[data-board="${board}"]`);
}

/** Where the cells of a board stand in its picture. */
function boxesOf(page: Page, board: string): Promise<Boxes> {
  return page.locator(`[data-board="${board}"]`).evaluate((whole) => {
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
  async (view) => {
    const page = await openStates(view);
    const boards = await page
      .locator('[data-board]:not([data-whole])')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-board') ?? ''));
    expect(boards.length).toBeGreaterThan(5);
    const all = await page.evaluateHandle(() => [...document.querySelectorAll('[data-board]')]);
    const found: string[] = [];
    const faults: string[] = [];
    for (const board of boards) {
      await showAlone(all, board);
      const boxes = await boxesOf(page, board);
      const shot = await page.locator(`[data-board="${board}"]`).screenshot({ animations: 'disabled' });
      found.push(...differences(`${board}-${view.width}-${view.colorScheme}`, shot, boxes));
      if (view.width === 1280) faults.push(...(await faultsOf(page, view.colorScheme)));
    }
    expect(found, 'npm run states:renew keeps what is seen now').toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  },
  // Twenty boards are drawn, compared and looked through by axe: a busy machine takes its time.
  240_000,
);

test('high contrast leaves marks their shape, and what is filled or chosen looks so', async () => {
  const page = await openStates({ width: 1280, colorScheme: 'light' });
  await page.emulateMedia({ forcedColors: 'active' });
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
    };
  });
  expect(seen.filled.length).toBeGreaterThan(5);
  expect(seen.filled).not.toContain(true);
  expect(seen.unlike).not.toContain(seen.ground);
  expect(seen.edges.length).toBeGreaterThan(10);
  expect(seen.edges).not.toContain(seen.ground);
  expect(new Set(seen.dashed)).toEqual(new Set(['dashed']));
  expect(new Set(seen.chosen)).toEqual(new Set(['solid']));
  await page.close();
});

test('nothing sticks out or is cut off at twice the size and on a narrow screen', async () => {
  const page = await openStates({ width: 640, colorScheme: 'light' });
  expect(await unfit(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await unfit(page)).toEqual([]);
  await page.close();
});
