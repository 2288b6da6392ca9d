import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowser, ensureFirefox } from './ensure-browser.ts';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const browser = await ensureBrowser();
const firefox = await ensureFirefox();

// A run that has to prove a change may not pass with one of the two browsers left out.
if (!browser || (!firefox && process.env.CI)) process.exitCode = 1;
else {
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, OTKLIK_BROWSER: browser.path, ...(firefox && { OTKLIK_FIREFOX: firefox }) },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
