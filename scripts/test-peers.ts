import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { hasAptGet } from './apt-get.ts';
import { findBrowser } from './find-browser.ts';

// The tests of the adapters against the real servers: npm run test:peers, or npm run test:peers -- rt. Each server is
// installed from Debian's packages and its default database is emptied, so this is only for machines that hold
// nothing else. With --where-possible a machine that does not fit is told and left alone.
const PEERS = {
  redmine: {
    name: 'Redmine',
    package: 'redmine',
    install: ['redmine.sh', 'pkgs'],
    server: 'redmine.sh',
    url: 'http://127.0.0.1:3903',
    seed: z.object({ api_key: z.string() }).transform(({ api_key }) => api_key),
    // One after the other: the first counts the records from 1.
    tests: [
      'tests/peers/redmine.test.ts',
      'tests/peers/redmine-crowd.test.ts',
      'tests/server/forward-real.test.ts',
      'tests/e2e/peer.test.ts',
    ],
  },
  rt: {
    name: 'RT',
    package: 'request-tracker5',
    install: ['rt5-install.sh'],
    server: 'rt5.sh',
    url: 'http://127.0.0.1:3904',
    seed: z.object({ token: z.string() }).transform(({ token }) => token),
    tests: ['tests/peers/rt.test.ts', 'tests/server/forward-real.test.ts'],
  },
} as const;

type PeerName = keyof typeof PEERS;

/** Says that the servers on this machine were installed by these tests and hold nothing else. */
const OWN_MACHINE = '/var/lib/otklik-test-peers';
const MINUTE = 60_000;

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const asked = process.argv.slice(2);
const ifPossible = asked.includes('--where-possible');
const names = (Object.keys(PEERS) as PeerName[]).filter(
  (name) => asked.includes(name) || !asked.some((word) => word in PEERS),
);

const unfit = whyUnfit();
if (unfit) {
  console.error(ifPossible ? `${unfit} Проверки с настоящими системами пропущены.` : unfit);
  process.exitCode = ifPossible ? 0 : 1;
} else {
  writeFileSync(OWN_MACHINE, '');
  process.exitCode = names.map(runAgainst).every(Boolean) ? 0 : 1;
}

/** Why nothing may or can be installed here, in words; null where it can. */
function whyUnfit(): string | null {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!hasAptGet() || !system.includes('VERSION_CODENAME=bookworm')) {
    return 'Нужен Debian 12 и права root: скрипт ставит системы учёта из пакетов и стирает их базы.';
  }
  const foreign = names.filter((name) => isInstalled(PEERS[name].package) && !existsSync(OWN_MACHINE));
  if (ifPossible && foreign.length > 0) {
    const said = foreign.map((name) => PEERS[name].name).join(' и ');
    return `Здесь уже стоит ${said}, и поставили не эти проверки: база могла бы пропасть.`;
  }
  const needed = names.map((name) => PEERS[name].package).filter((name) => !isInstalled(name));
  if (needed.length === 0) return null;
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], 3 * MINUTE);
  const missing = needed.filter((name) => !isOffered(name));
  return missing.length > 0 ? `Пакетов Debian нет или они недоступны: ${missing.join(', ')}.` : null;
}

function isOffered(name: string): boolean {
  const asking = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return /Candidate: (?!\(none\))/.test(asking.stdout);
}

function isInstalled(name: string): boolean {
  const asking = spawnSync('dpkg-query', ['-W', '-f', `\${Status}`, name], { encoding: 'utf8' });
  return asking.stdout.includes('ok installed');
}

function runAgainst(name: PeerName): boolean {
  const peer = PEERS[name];
  const folder = mkdtempSync(join(tmpdir(), `otklik-${name}-`));
  chmodSync(folder, 0o755);
  const [installer, ...more] = peer.install;
  try {
    const isUp =
      timed(`Ставлю ${peer.name}`, () => run('bash', [script(installer), ...more, folder], 10 * MINUTE)) &&
      timed(`Поднимаю ${peer.name}`, () => run('bash', [script(peer.server), 'up', folder], 5 * MINUTE));
    if (isUp) return timed(`Проверяю на ${peer.name}`, () => test(name, folder));
    if (ifPossible) console.error(`${peer.name} здесь не встал. Проверки с ним пропущены.`);
    return ifPossible;
  } finally {
    run('bash', [script(peer.server), 'down', folder], MINUTE);
    rmSync(folder, { recursive: true, force: true });
  }
}

function test(name: PeerName, folder: string): boolean {
  const peer = PEERS[name];
  const key = peer.seed.parse(JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8')));
  const reached = { [`OTKLIK_PEER_${name.toUpperCase()}`]: peer.url, OTKLIK_PEER_KEY: key };
  const tests = peer.tests.filter((path) => !path.startsWith('tests/e2e/') || findBrowser() !== null);
  return tests.every((path) =>
    run(process.execPath, [vitest, 'run', '--retry=1', path], 10 * MINUTE, reached),
  );
}

function script(name: string): string {
  return fileURLToPath(new URL(`./peers/${name}`, import.meta.url));
}

/** Says how long a step took, and which one it was that failed. */
function timed(what: string, work: () => boolean): boolean {
  const startedAt = Date.now();
  const done = work();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  if (done) console.log(`${what}… ${seconds} с`);
  else console.error(`${what}: не вышло за ${seconds} с.`);
  return done;
}

function run(command: string, given: string[], limit: number, more: Record<string, string> = {}): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...more };
  return spawnSync(command, given, { stdio: 'inherit', env, timeout: limit }).status === 0;
}
