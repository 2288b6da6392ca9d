import type { Page } from 'playwright-core';

/** What is promised of a page that cannot be read, ms. */
export const PROMISE_MS = 1000;

const TRIES = 5;

/**
 * Starts a clock in every document that `page` opens from now on, before anything of it runs: on the page
 * itself, so that the time is the page's own and not that of the browser's wire.
 * @param from selector of what has to stand there before the clock starts; the parsed document by itself.
 */
export async function startBlindClock(page: Page, from = 'body'): Promise<void> {
  await page.addInitScript((selector) => {
    let there: number | null = null;
    const look = () => {
      if (document.readyState !== 'loading' && document.querySelector(selector)) there ??= performance.now();
      const root = document.documentElement;
      if (there === null || root?.dataset.otklikHealth !== 'blind') return;
      root.dataset.blindAfter ??= String(performance.now() - there);
    };
    document.addEventListener('readystatechange', look);
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-otklik-health'],
    });
  }, from);
}

/** How long the page stood there before it was called blind, ms; waits until it is. */
async function readBlindClock(page: Page): Promise<number> {
  const html = page.locator('html[data-blind-after]');
  await html.waitFor({ state: 'attached' });
  return Number(await html.getAttribute('data-blind-after'));
}

/** True when the page was called blind at any time since it was opened. */
export async function wasBlind(page: Page): Promise<boolean> {
  return (await page.locator('html').getAttribute('data-blind-after')) !== null;
}

/** The least that `soonest` gives for up to five openings of a page that is blind, ms; `look` looks at each of them. */
export function soonestBlind(
  open: () => Promise<Page>,
  look: (page: Page) => Promise<void> = async () => undefined,
  leave?: (page: Page) => Promise<void>,
): Promise<number> {
  const measure = async (page: Page) => {
    const ms = await readBlindClock(page);
    await look(page);
    return ms;
  };
  return soonest(open, measure, leave);
}

/**
 * The least of up to five openings, ms; the first within the promise ends it. What else the machine does
 * may delay one of them, a promise that is not kept is late in all.
 * @param leave what is done with each of them at the end: closed, when nothing else is said.
 */
export async function soonest(
  open: () => Promise<Page>,
  measure: (page: Page) => Promise<number>,
  leave: (page: Page) => Promise<void> = (page) => page.close(),
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= PROMISE_MS; tries += 1) {
    const page = await open();
    least = Math.min(least, await measure(page));
    await leave(page);
  }
  return least;
}
