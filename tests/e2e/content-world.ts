import type { Page } from 'playwright-core';

/** Where the content script of the extension runs: the same page, another world, with a clock of its own. */
export async function contentWorld(page: Page) {
  const session = await page.context().newCDPSession(page);
  let world: number | null = null;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
      world = context.id;
  });
  await session.send('Runtime.enable');
  const run = async (expression: string) => {
    if (world === null) throw new Error('No content script runs on this page');
    const { exceptionDetails } = await session.send('Runtime.evaluate', { contextId: world, expression });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
  };
  return {
    /** The clock of the content script jumps ahead. */
    ahead: (ms: number) => run(`{ const before = Date.now.bind(Date); Date.now = () => before() + ${ms}; }`),
    /** Whoever waits for exactly so long from now on does not wait. */
    doNotWait: (ms: number) =>
      run(`{
        const before = setTimeout;
        globalThis.setTimeout = (work, wait, ...given) => before(work, wait === ${ms} ? 0 : wait, ...given);
      }`),
  };
}
