import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { z } from 'zod';
import type { Network } from '~/lib/comment/sighting.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { WITHOUT_UNSEEN } from '~/tests/setup/browser-flags.ts';
import { compileScript } from './compile.ts';

/** Relative times («5 минут назад») of every page are counted from here, on Moscow's clock. */
const NOW = '2026-11-22T12:00:00+03:00';
const ZONE = 'Europe/Moscow';

/** Folder of the pages, each `vk-name.html` with its expected reading `vk-name.json` beside it. */
const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

/** What the reader made of a page; the rest of it is kept as it is, for a person to look through. */
const readingSchema = z.looseObject({
  page: z.unknown(),
  manages: z.boolean(),
  layout: z.string(),
  health: z.looseObject({ state: z.string() }),
  posts: z.array(z.unknown()),
  comments: z.array(z.looseObject({ key: z.string() })),
});

const resultSchema = z.object({ untouched: z.boolean(), reading: readingSchema.nullable() });

export type FixtureResult = z.infer<typeof resultSchema>;

/** A page written after the reference: its name without the ending, its address and markup. */
export type FixturePage = { name: string; address: string; html: string };

/** Names of all pages of a network: `vk-nested`. */
export function fixtureNames(network: Network): string[] {
  const files = readdirSync(PAGES).filter((file) => file.startsWith(`${network}-`) && file.endsWith('.html'));
  return files.map((file) => file.slice(0, -'.html'.length)).sort();
}

/** The page `name`. Its address stands in its `<link rel="canonical">`; throws when it has none. */
export function fixturePage(name: string): FixturePage {
  const file = `${PAGES}${name}.html`;
  if (!existsSync(file)) throw new Error(`Нет страницы tests/replica/pages/${name}.html`);
  const html = readFileSync(file, 'utf8');
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  if (!address) throw new Error(`${name}.html не называет свой адрес в <link rel="canonical" href="…">`);
  return { name, address, html };
}

/** File with the expected reading of the page `name`. */
export function expectedFile(name: string): string {
  return `${PAGES}${name}.json`;
}

/** A browser that reads one page after the other. */
export type FixtureReader = Awaited<ReturnType<typeof openFixtureReader>>;

/** A real Chromium with the reader of the extension. Throws where no browser of its family is found. */
export async function openFixtureReader() {
  const found = findBrowser();
  if (!found) throw new Error('Не нашёлся браузер семейства Chromium');
  const [script, browser] = await Promise.all([
    compileScript('fixture-reader.ts'),
    chromium.launch({
      executablePath: found.path,
      args: ['--disable-gpu', WITHOUT_UNSEEN, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    }),
  ]);
  try {
    return { read: await readsIn(browser, script), close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Reads one page after the other in one tab: a tab of its own for each would cost a process each. */
async function readsIn(browser: Browser, script: string) {
  const context = await browser.newContext({ timezoneId: ZONE, locale: 'ru-RU' });
  let body = '';
  await context.route('**/*', (route) => {
    const isPage = route.request().resourceType() === 'document';
    return isPage
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 404, body: '' });
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  return async ({ name, address, html }: FixturePage): Promise<FixtureResult> => {
    body = html;
    // An address that differs in its fragment alone opens no page.
    if ((await page.goto(address)) === null) throw new Error(`${name} was not opened: ${address}`);
    await page.evaluate(script);
    return resultSchema.parse(await page.evaluate('readFixture()'));
  };
}
