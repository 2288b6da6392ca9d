import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, inject } from 'vitest';

/** A code that connects a device, apart from the number of a request, whose digits may look like one. */
export const CODE = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/;

/** Each process starts Node anew, and on a busy machine that takes its time. */
export const SEVERAL_PROCESSES_MS = 120_000;

const started: ChildProcess[] = [];

/** Ends this process with the tests, should it still run. */
export function watchOver(child: ChildProcess): void {
  started.push(child);
}

/** Ends every process of a hub that still runs. */
export function endHubs(): void {
  for (const child of started.splice(0)) child.kill('SIGTERM');
}

/** Starts the hub as a process of its own and gives what it printed so far. */
export function run(dataDir: string, ...args: string[]) {
  return runWith({ DATABASE_URL: '', OTKLIK_HUB_DATA: dataDir }, ...args);
}

/** The same with this environment. */
export function runWith(environment: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [inject('hub'), ...args], {
    env: { ...process.env, OTKLIK_HUB_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  watchOver(child);
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    printed.err += chunk.toString();
  });
  return { child, printed, end: once(child, 'exit') };
}

/** The first match in what is printed, once it is there. */
export async function until(text: () => string, pattern: RegExp): Promise<string> {
  await expect.poll(text, { timeout: 20_000, interval: 50 }).toMatch(pattern);
  return pattern.exec(text())?.[0] ?? '';
}
