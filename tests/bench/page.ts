import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { FoundBrowser } from '~/scripts/find-browser.ts';
import { bigTown } from '~/tests/replica/big-town.ts';
import { ADDRESSES, type Replica, startReplica } from '~/tests/replica/server.ts';

const repository = fileURLToPath(new URL('./../../', import.meta.url));

/** One of the programs of the bench with the product's sources, as one script. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^~\//, replacement: repository },
        { find: 'webextension-polyfill', replacement: `${repository}tests/bench/background.ts` },
      ],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${repository}tests/bench/${entry}`, formats: ['iife'], name: 'bench' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs.flatMap((each) => each.output).find((each) => each.type === 'chunk');
  if (!chunk) throw new Error('The measurements did not compile');
  return chunk.code;
}

const PAGES = {
  vk: { address: ADDRESSES.vkPost, comment: '[data-testid="wall_comments_comment_root"]' },
  ok: { address: ADDRESSES.okTopic, comment: '.comments_lst_cnt .comments_i' },
} as const;

/** The replica in a browser without the extension: pages with as many comments as wanted, standing still. */
export async function openTown(found: FoundBrowser) {
  const replica = await startReplica({ town: bigTown(10) });
  const browser = await launch(found, replica);
  const worker = await bundle('background-worker.ts');
  const script = await bundle('in-page.ts');
  return {
    version: browser.version(),
    /** A page of `network` with `comments` comments, with the measurements loaded. */
    async open(network: keyof typeof PAGES, comments: number): Promise<Page> {
      const { address, comment } = PAGES[network];
      replica.reset(bigTown(comments));
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(address);
      await page.locator(comment).first().waitFor({ state: 'attached' });
      const html = (await page.content()).replace(/<script\b[^>]*><\/script>/g, '');
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto(address);
      await page.evaluate((code) => Object.assign(globalThis, { otklikWorker: code }), worker);
      await page.addScriptTag({ content: script });
      await page.evaluate(() => document.querySelector('script')?.remove());
      return page;
    },
    async close() {
      await browser.close();
      await replica.close();
    },
  };
}

function launch(found: FoundBrowser, replica: Replica): Promise<Browser> {
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      // Chromium refuses to run its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${replica.hostRules}`,
    ],
  });
}
