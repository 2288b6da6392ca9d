import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page as it stands, each as «rule: element»; within one element where `place`, a selector, names it. */
export function faultsOf(page: Page, place?: string): Promise<string[]> {
  return run(page, {}, place);
}

/** What axe finds of colours alone, as `faultsOf` names it: nothing else changes from the light to the dark. */
export function colourFaultsOf(page: Page): Promise<string[]> {
  return run(page, { runOnly: ['color-contrast', 'link-in-text-block'] });
}

async function run(page: Page, options: RunOptions, place?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const where = place === undefined ? 'document' : JSON.stringify(place);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${where}, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
