import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '~/lib/comment/sighting.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { fixtureNames, fixturePage } from '~/tests/replica/fixture.ts';
import { healthOf } from './health-of.ts';

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

/** Tests over every page of a network in tests/replica/pages: the extension marks it and leaves it as it was. */
export function testAtWork(network: Network, given: () => Stage): void {
  let page: Page;
  let body = '';
  beforeAll(async () => {
    page = await given().open('about:blank');
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
        : route.fulfill({ status: 404, body: '' }),
    );
  });
  afterAll(() => page?.close());

  test.each(fixtureNames(network))(
    'marks %s and adds nothing but its own attributes and elements',
    async (name) => {
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
    },
  );
}
