import type { BrowserContext, Page } from 'playwright-core';

/** What a test hears of a page, and the next one that gets its tab must not. */
const HEARD = [
  'console',
  'dialog',
  'download',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
] as const;

/** What a test may want otherwise, as a person's browser has it; motion as a page has it that Playwright opens. */
const AS_IS: Parameters<Page['emulateMedia']>[0] = {
  media: null,
  colorScheme: null,
  reducedMotion: 'no-preference',
  forcedColors: null,
  contrast: null,
};

/**
 * The tabs of a browser that tests open pages in. One that a test has closed is kept, empty, for the next: a new one
 * costs as much as half of what is then opened in it.
 */
export class Tabs {
  readonly #context: BrowserContext;
  readonly #spare: Page[] = [];
  /** Those at work, the latest last. */
  readonly #open: Page[] = [];

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** An empty tab in front; the errors of what is opened in it fail the test. */
  async take(): Promise<Page> {
    const spare = this.#spare.pop();
    const kept = spare && !spare.isClosed() ? spare : null;
    await kept?.bringToFront();
    const page = kept ?? (await this.#make());
    this.#open.push(page);
    return page;
  }

  async #make(): Promise<Page> {
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    const close = page.close.bind(page);
    const size = page.viewportSize();
    let crashed = false;
    page.on('crash', () => {
      crashed = true;
    });
    page.close = async () => {
      if (page.isClosed() || this.#spare.includes(page)) return;
      if (crashed) return close();
      await empty(page);
      if (size) await page.setViewportSize(size);
      this.#spare.push(page);
      await this.#leave(page);
    };
    return page;
  }

  /** As in a browser, the tab before comes to the front when one is closed: behind another it draws seconds late. */
  async #leave(page: Page): Promise<void> {
    this.#open.splice(this.#open.indexOf(page), 1);
    const before = this.#open.findLast((open) => !open.isClosed());
    await before?.bringToFront();
  }
}

async function empty(page: Page): Promise<void> {
  for (const event of HEARD) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  await page.emulateMedia(AS_IS);
}
