import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

// The tests of the adapters against the real servers: npm run test:peers. It installs a Redmine from Debian's
// packages and empties its default database, so it is only for machines that hold nothing else.
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const server = fileURLToPath(new URL('./peers/redmine.sh', import.meta.url));
const seedSchema = z.object({ api_key: z.string() });

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('Нужен Debian 12 и права root: скрипт ставит Redmine из пакетов и стирает его базу.');
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-redmine-'));
  chmodSync(folder, 0o755);
  try {
    process.exitCode = runAgainstRedmine(folder);
  } finally {
    run('bash', [server, 'down', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function runAgainstRedmine(folder: string): number {
  const isUp =
    run('apt-get', ['update', '-q']) &&
    run('bash', [server, 'pkgs', folder]) &&
    run('bash', [server, 'up', folder]);
  if (!isUp) return 1;
  const { api_key } = seedSchema.parse(JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8')));
  const peer = { OTKLIK_PEER_REDMINE: 'http://127.0.0.1:3903', OTKLIK_PEER_KEY: api_key };
  return run(process.execPath, [vitest, 'run', '--project', 'unit', 'tests/sync/redmine.test.ts'], peer)
    ? 0
    : 1;
}

function run(command: string, given: string[], more: Record<string, string> = {}): boolean {
  return spawnSync(command, given, { stdio: 'inherit', env: { ...process.env, ...more } }).status === 0;
}
