import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '~/lib/comment/sighting.ts';
import { expectedFile, fixtureNames, fixturePage, openFixtureReader } from '~/tests/replica/fixture.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/**
 * Everything of ours taken off a copy of the page, as one string: nothing else may differ from the page
 * without the extension.
 */
function withoutOurs(): string {
  const copy = document.documentElement.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const element of copy.querySelectorAll('*')) if (/^OTKLIK-/.test(element.nodeName)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('data-otklik-')) element.removeAttribute(name);
    }
  }
  return copy.outerHTML;
}

/**
 * Tests over every page of a network in tests/replica/pages: it is read as the file beside it says
 * (`npm run fixture -- <network>` writes it, a person reviews it), in full health, and left as it was.
 * @param partly pages of layouts that do not hold every field: their health has to say so.
 */
export function testLayoutPages(network: Network, partly: readonly string[] = []): void {
  const names = fixtureNames(network);
  const healthOf = (name: string) => (partly.includes(name) ? 'degraded' : 'ok');

  test(`there are pages of ${network} to read`, () => {
    expect(names).not.toEqual([]);
  });

  describe('the reader of the extension', () => {
    let reader: Awaited<ReturnType<typeof openFixtureReader>>;
    beforeAll(async () => {
      reader = await openFixtureReader();
    });
    afterAll(() => reader?.close());

    test.each(names)('reads %s as expected, knows how well, and changes nothing', async (name) => {
      const { untouched, reading } = await reader.read(fixturePage(name));
      expect(reading?.comments).not.toEqual([]);
      expect(reading).toEqual(JSON.parse(readFileSync(expectedFile(name), 'utf8')));
      expect(reading?.health.state).toBe(healthOf(name));
      expect(untouched).toBe(true);
    });
  });

  describe('the extension at work', () => {
    let stage: Stage;
    let page: Page;
    let body = '';
    beforeAll(async () => {
      stage = await setStage();
      await importSettings(stage);
      page = await stage.open('about:blank');
      await page.route('**/*', (route) =>
        route.request().resourceType() === 'document'
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
          : route.fulfill({ status: 404, body: '' }),
      );
    });
    afterAll(() => stage?.close());

    test.each(names)('marks %s and adds nothing but its own attributes and elements', async (name) => {
      const { address, html } = fixturePage(name);
      const bare = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
        html,
      );
      body = html;
      expect(await page.goto(address)).not.toBeNull();
      await page.locator('[data-otklik-key][data-otklik-state]').first().waitFor({ state: 'attached' });
      expect(await page.locator('html').getAttribute('data-otklik-health')).toBe(healthOf(name));
      expect(await page.evaluate(withoutOurs)).toBe(bare);
    });
  });
}
