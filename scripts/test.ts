import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureBrowser } from './ensure-browser.ts';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const browser = await ensureBrowser();

if (!browser) process.exitCode = 1;
else {
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, OTKLIK_BROWSER: browser.path },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
