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

/** How long a closed page may stay until it is emptied, ms: what the next test opens in its place empties it as well. */
const STAYS_MS = 50;

type Spare = { page: Page; emptied: Promise<void> | null; timer?: NodeJS.Timeout };

/**
 * The tabs of a browser that tests open pages in. One that a test has closed is kept, empty, for the next: a new one
 * costs as much as half of what is then opened in it.
 */
export class Tabs {
  readonly #context: BrowserContext;
  readonly #spare: Spare[] = [];

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** A page at `address`, in front; its errors fail the test. */
  async open(address: string): Promise<Page> {
    const page = (await this.#reuse(address)) ?? (await this.#make());
    await page.goto(address);
    return page;
  }

  async #reuse(address: string): Promise<Page | null> {
    const spare = this.#spare.pop();
    if (!spare) return null;
    clearTimeout(spare.timer);
    // To another place of the same document a browser only scrolls.
    if (address.includes('#')) spare.emptied ??= empty(spare.page);
    await spare.emptied;
    if (spare.page.isClosed()) return null;
    await spare.page.bringToFront();
    return spare.page;
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
      if (page.isClosed() || this.#spare.some((spare) => spare.page === page)) return;
      if (crashed) return close();
      for (const event of HEARD) page.removeAllListeners(event);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.emulateMedia(AS_IS);
      if (size) await page.setViewportSize(size);
      this.#keep(page);
    };
    return page;
  }

  #keep(page: Page): void {
    const spare: Spare = { page, emptied: null };
    spare.timer = setTimeout(() => {
      spare.emptied = empty(page);
    }, STAYS_MS);
    this.#spare.push(spare);
  }
}

async function empty(page: Page): Promise<void> {
  // The browser may have been closed meanwhile.
  await page.goto('about:blank').catch(() => undefined);
}
