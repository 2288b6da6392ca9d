import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'wxt';
import { openBrowser } from '~/scripts/demo/browser.ts';
import type { Shutdown } from '~/scripts/demo/shutdown.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Figure, median, misses, table } from './figures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The median of what `measure` gives, the first turns left out: nothing is warm then. */
export async function repeated(
  { warmUps, repeats }: { warmUps: number; repeats: number },
  measure: (turn: number) => Promise<number>,
): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < warmUps + repeats; turn += 1) taken.push(await measure(turn));
  return median(taken.slice(warmUps));
}

/** A time as a line of the table, ms; `limit` null: for information. */
export function ms(what: string, value: number, limit: number | null): Figure {
  return { what, value, unit: 'ms', limit };
}

/**
 * The built extension in a real browser, with these settings (a settings file), on its options page. `shown` is a text
 * that stands there once they are in force; `hostRules` say where the names of hosts lead, nowhere without them.
 */
export async function openExtension(
  shutdown: Shutdown,
  settings: object,
  shown: string,
  hostRules = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
): Promise<{ context: BrowserContext; origin: string; options: Page }> {
  const browser = findBrowser();
  if (!browser)
    throw new Error(
      'No browser of the Chromium family was found. Install Chromium or name one in OTKLIK_BROWSER.',
    );
  await build({ root, mode: 'production', browser: 'chrome', manifestVersion: 3 });
  const extension = join(root, '.output/chrome-mv3');
  const { context, origin } = await openBrowser({ browser, extension, hostRules, headless: true }, shutdown);
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named;');
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  await options.getByTestId('settings-import').setInputFiles({
    name: 'otklik.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(settings)),
  });
  await options.getByText(shown).first().waitFor();
  return { context, origin, options };
}

/** Prints the figures, keeps them in `.output/bench-NAME.json`, and lets the process end with 1 where a limit is missed. */
export function tell(name: string, figures: readonly Figure[], about: object): void {
  for (const line of table(figures)) console.log(line);
  const report = { at: new Date().toISOString(), ...about, figures };
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(join(root, `.output/bench-${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  const missed = figures.filter(misses);
  console.log(missed.length === 0 ? 'All limits are kept.' : `${missed.length} limits are missed.`);
  if (missed.length > 0) process.exitCode = 1;
}
