import { hasDisplay } from './demo/browser.ts';
import { buildExtension } from './demo/build.ts';
import { setUp } from './demo/set-up.ts';
import { showDemo } from './demo/show.ts';
import { runUntilStopped } from './demo/shutdown.ts';
import { walkMainJob } from './demo/walk.ts';

const once = process.argv.includes('--once');

await runUntilStopped(async (shutdown) => {
  const headless = once || !hasDisplay();
  const demo = await setUp(shutdown, { headless, build: () => buildExtension('demo', shutdown) });
  if (!demo) return 'failed';
  if (!once) return showDemo(demo, shutdown);
  await walkMainJob(demo);
  return 'done';
});
