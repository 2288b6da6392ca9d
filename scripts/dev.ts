import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasDisplay } from './demo/browser.ts';
import { type Built, WXT } from './demo/build.ts';
import { setUp } from './demo/set-up.ts';
import { showDemo } from './demo/show.ts';
import { runUntilStopped, type Shutdown } from './demo/shutdown.ts';
import { comeBackAfterReload } from './dev-reload.ts';

const FOLDER = resolve('.output/chrome-mv3-dev');
const PATIENCE_MS = 60_000;

await runUntilStopped(async (shutdown) => {
  const demo = await setUp(shutdown, { headless: !hasDisplay(), build: () => serveExtension(shutdown) });
  if (!demo) return 'failed';
  await comeBackAfterReload(demo.opened.context, demo.opened.origin);
  const states = `${demo.opened.origin}/states.html`;
  await (await demo.opened.context.newPage()).goto(states);
  console.log(`Компоненты во всех состояниях: ${states}`);
  return showDemo(demo, shutdown);
});

/**
 * Starts WXT, which rebuilds and reloads the extension at every change, as a process of its own: it ends
 * itself on signals, which would cut short the closing of everything else. Ready when the manifest is
 * there, which WXT writes last. Throws when it is not there after a minute.
 */
async function serveExtension(shutdown: Shutdown): Promise<Built> {
  rmSync(FOLDER, { recursive: true, force: true });
  const child = spawn(process.execPath, [WXT], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  shutdown.add('сборка', async () => {
    child.kill();
    await ended;
  });
  const started = Date.now();
  while (!existsSync(join(FOLDER, 'manifest.json'))) {
    if (child.exitCode !== null || Date.now() - started > PATIENCE_MS) {
      throw new Error('Расширение не собралось, причина выше.');
    }
    await pause(100);
  }
  return { folder: FOLDER, bytes: null };
}
