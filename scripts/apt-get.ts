import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { step } from './progress.ts';

const FLAGS = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q'];

/** True where programs can be installed without asking anybody: root on Debian and its kin. */
export function hasAptGet(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs Debian's packages; `what` names them in Russian. Its last words are shown only when it fails. */
export async function installPackages(what: string, packages: readonly string[]): Promise<void> {
  await step('Обновляю список пакетов', () => aptGet('update', ...FLAGS));
  await step(`Ставлю ${what}`, () => aptGet('install', ...FLAGS, ...packages));
}

function aptGet(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('apt-get', args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said = `${said}${part}`.slice(-2000);
    });
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', (code) => {
      if (code !== 0) console.error(said);
      resolve();
    });
  });
}
