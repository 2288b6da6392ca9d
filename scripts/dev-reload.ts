import type { BrowserContext, Page } from 'playwright-core';

/** Pages that go within this time of the background went with the extension, ms. */
const TOGETHER_MS = 2_000;

type Gone = { url: string; at: number };

/**
 * Lets the extension come back after it reloads itself: without the developer mode of `chrome://extensions` Chromium
 * keeps an unpacked one off then. Opens its pages again, which Chromium closes with it; those of the networks WXT
 * reloads as soon as the new background runs. `origin` is `chrome-extension://…`.
 */
export async function comeBackAfterReload(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
  reopenPages(context, origin);
}

function reopenPages(context: BrowserContext, origin: string): void {
  let gone: Gone[] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  const watch = (page: Page) => {
    page.on(
      'close',
      () => page.url().startsWith(`${origin}/`) && gone.push({ url: page.url(), at: Date.now() }),
    );
  };
  const follow = (worker: ReturnType<BrowserContext['serviceWorkers']>[number]) => {
    worker.on('close', () => {
      endedAt = Date.now();
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  context.serviceWorkers().forEach(follow);
  context.on('serviceworker', async (worker) => {
    const lost = gone.filter(({ at }) => Math.abs(at - endedAt) < TOGETHER_MS);
    gone = [];
    follow(worker);
    // A browser that is closed meanwhile needs them no more.
    for (const { url } of lost)
      await context
        .newPage()
        .then((page) => page.goto(url))
        .catch(() => undefined);
  });
}
