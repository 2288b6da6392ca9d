import { resolve } from 'node:path';
import { createServer } from 'wxt';
import { hasDisplay } from './demo/browser.ts';
import type { Built } from './demo/build.ts';
import { setUp } from './demo/set-up.ts';
import { showDemo } from './demo/show.ts';
import { runUntilStopped, type Shutdown } from './demo/shutdown.ts';

await runUntilStopped(async (shutdown) => {
  const demo = await setUp(shutdown, { headless: !hasDisplay(), build: () => serveExtension(shutdown) });
  return demo ? showDemo(demo, shutdown) : 'failed';
});

/** WXT rebuilds and reloads the extension on every change; the browser is ours, on the replica. */
async function serveExtension(shutdown: Shutdown): Promise<Built> {
  const server = await createServer({ webExt: { disabled: true } });
  await server.start();
  shutdown.add('сервер разработки', () => server.stop());
  return { folder: resolve('.output/chrome-mv3-dev'), bytes: null };
}
