import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { hasAptGet } from './apt-get.ts';

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
    tests: ['tests/sync/redmine'],
  },
  rt: {
    name: 'RT',
    package: 'request-tracker5',
    install: ['rt5-install.sh'],
    server: 'rt5.sh',
    url: 'http://127.0.0.1:3904',
    seed: z.object({ token: z.string() }).transform(({ token }) => token),
    tests: ['tests/sync/rt'],
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
  const isUpdated = run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], 5 * MINUTE);
  const passed = isUpdated && names.map(runAgainst).every(Boolean);
  process.exitCode = passed ? 0 : 1;
}

/** Why nothing may or can be installed here, in words; null where it can. */
function whyUnfit(): string | null {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!hasAptGet() || !system.includes('VERSION_CODENAME=bookworm')) {
    return 'Нужен Debian 12 и права root: скрипт ставит системы учёта из пакетов и стирает их базы.';
  }
  const foreign = names.filter((name) => isInstalled(PEERS[name].package) && !existsSync(OWN_MACHINE));
  if (!ifPossible || foreign.length === 0) return null;
  const said = foreign.map((name) => PEERS[name].name).join(' и ');
  return `Здесь уже стоит ${said}, и поставили не эти проверки: база могла бы пропасть.`;
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
    return isUp && timed(`Проверяю на ${peer.name}`, () => test(name, folder));
  } finally {
    run('bash', [script(peer.server), 'down', folder], MINUTE);
    rmSync(folder, { recursive: true, force: true });
  }
}

function test(name: PeerName, folder: string): boolean {
  const peer = PEERS[name];
  const key = peer.seed.parse(JSON.parse(readFileSync(join(folder, 'seed.json'), 'utf8')));
  const reached = { [`OTKLIK_PEER_${name.toUpperCase()}`]: peer.url, OTKLIK_PEER_KEY: key };
  return run(process.execPath, [vitest, 'run', ...peer.tests], 15 * MINUTE, reached);
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
