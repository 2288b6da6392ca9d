import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fixturePage } from '~/tests/replica/fixture.ts';
import { startBlindClock } from './blind-clock.ts';
import type { Stage } from './stage.ts';

/** What a release of the network changes in the markup. */
export type Renamed = [from: RegExp, to: string];

/** Opens a layout page as it would be after such a release, with a clock that tells when it is called blind. */
export async function openRenamedPage(stage: Stage, name: string, ...renamed: Renamed[]): Promise<Page> {
  const show = await openReleases(stage);
  return show(name, ...renamed);
}

/** A tab that shows layout pages as they would be after such releases, one after the other, each with a clock of its own. */
export async function openReleases(stage: Stage) {
  let body = '';
  const page = await stage.open('about:blank');
  await page.setViewportSize({ width: 1920, height: 900 });
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 404, body: '' }),
  );
  await startBlindClock(page);
  return async (name: string, ...renamed: Renamed[]): Promise<Page> => {
    const released = release(name, renamed);
    body = released.body;
    await page.goto(released.address);
    return page;
  };
}

function release(name: string, renamed: readonly Renamed[]): { body: string; address: string } {
  const { html, address: own } = fixturePage(name);
  const body = renamed.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, html);
  const address = /rel="canonical" href="([^"?]+)"/.exec(body)?.[1] ?? own;
  return { body, address };
}
