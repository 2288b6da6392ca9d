import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { Shutdown } from './shutdown.ts';

export type Built = { folder: string; bytes: number };

/**
 * Builds the extension as WXT's mode `mode` for Chromium and gives its folder and size.
 * Throws with what WXT said when it does not build.
 */
export async function buildExtension(mode: 'demo', shutdown: Shutdown): Promise<Built> {
  const wxt = join(dirname(createRequire(import.meta.url).resolve('wxt/package.json')), 'bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '--mode', mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  shutdown.add('сборка', () => child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += part;
    });
  }
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Error(`Расширение не собралось.\n${said}`);
  const folder = resolve('.output', `chrome-mv3-${mode}`);
  return { folder, bytes: sizeOf(folder) };
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
