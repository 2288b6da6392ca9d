import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/*
 * `npm run mutate -- ROOM [FILE…] [options of Stryker]`: breaks a room, or files of it, a piece at a time and asks the
 * tests of that room whether they notice. A file is named as in the room: `rules/shout`. Without a room all four are
 * broken, which takes hours.
 */

const ROOMS = ['comment', 'moderation', 'answer', 'deadline'];

const [room, ...rest] = process.argv.slice(2);
const firstOption = rest.findIndex((word) => word.startsWith('-'));
const names = firstOption === -1 ? rest : rest.slice(0, firstOption);
const options = rest.slice(names.length);
const files = names.map((name) => `lib/${room}/${name.replace(/\.ts$/, '')}.ts`);

const fault = faultOf();
if (fault) {
  console.error(`${fault} Usage: npm run mutate -- ROOM [FILE…] [options of Stryker]`);
  process.exitCode = 1;
} else run();

function faultOf(): string | null {
  if (room !== undefined && !ROOMS.includes(room)) return `${room} is none of ${ROOMS.join(', ')}.`;
  const missing = files.find((file) => !existsSync(file));
  return missing === undefined ? null : `There is no ${missing}.`;
}

function run(): void {
  const core = dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json'));
  const only = files.length === 0 ? [] : ['--mutate', files.join(',')];
  const child = spawn(process.execPath, [join(core, 'bin', 'stryker.js'), 'run', ...only, ...options], {
    stdio: 'inherit',
    env: { ...process.env, ...(room !== undefined && { OTKLIK_ROOM: room }) },
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
