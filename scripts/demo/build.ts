import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shutdown } from './shutdown.ts';

/** An unpacked extension; `bytes` is null while it is rebuilt at every change. */
export type Built = { folder: string; bytes: number | null };

/** The program of WXT. */
export const WXT = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/**
 * Builds the extension as WXT's mode `mode` for Chromium and gives its folder and size.
 * Throws with what WXT said when it does not build.
 */
export async function buildExtension(mode: 'demo', shutdown: Shutdown): Promise<Built> {
  const child = spawn(process.execPath, [WXT, 'build', '--mode', mode], {
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
