import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '~/server/config.ts';
import { dataFolder } from '~/server/postgres/folder.ts';
import { isFolderHeld, lockFolder } from '~/server/postgres/folder-lock.ts';
import { canReach } from '~/server/postgres/reach.ts';
import { newCode, plainCode } from '~/server/secret.ts';
import { makeFolder } from './folder.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(() => folder?.remove());

test('without any variable the hub listens on this machine and keeps its own database', () => {
  expect(readConfig({ DATABASE_URL: '' })).toEqual({
    databaseUrl: null,
    port: 8787,
    host: '127.0.0.1',
    dataDir: '.data/hub',
    organisation: 'Моя команда',
    trustedProxies: [],
    plainHttp: false,
    pace: { leaseMs: 30_000 },
    requestsPerMinute: 1_200,
  });
});

test('a variable that cannot be used is named', () => {
  expect(() => readConfig({ OTKLIK_HUB_PORT: 'восемь', DATABASE_URL: 'mysql://x' })).toThrow(
    'значение не подходит у DATABASE_URL, OTKLIK_HUB_PORT',
  );
  expect(() => readConfig({ OTKLIK_HUB_TRUSTED_PROXIES: '127.0.0.1, наш прокси' })).toThrow(
    'OTKLIK_HUB_TRUSTED_PROXIES',
  );
  const trusting = readConfig({ OTKLIK_HUB_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });
  expect(trusting.trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8']);
});

test('a folder behind a closed one is found out before PostgreSQL stumbles over it', async () => {
  const closed = join(folder.path, 'closed');
  await mkdir(join(closed, 'inner'), { recursive: true });
  await chmod(closed, 0o700);
  const stranger = { uid: 64_000, gid: 64_000 };
  expect(await canReach(join(folder.path, 'new', 'data'), stranger)).toBe(true);
  expect(await canReach(join(closed, 'inner', 'data'), stranger)).toBe(false);
});

test('a new data folder is open to pass through whatever the umask is', async () => {
  if (process.getuid?.() !== 0) return;
  const before = process.umask(0o077);
  const user = { uid: 64_000, gid: 64_000 };
  const made = await dataFolder(join(folder.path, 'deep', 'data'), user);
  process.umask(before);
  expect(made.moved).toBe(false);
  expect((await stat(join(folder.path, 'deep'))).mode & 0o777).toBe(0o755);
  expect((await stat(made.path)).uid).toBe(user.uid);
});

test('root does not take the folder of a hub that another account runs', async () => {
  if (process.getuid?.() !== 0) return;
  const path = join(folder.path, 'office');
  await mkdir(path);
  await chown(path, 64_001, 64_001);
  await expect(dataFolder(path, { uid: 64_000, gid: 64_000 })).rejects.toThrow(
    'другому пользователю системы (64001)',
  );
  expect((await stat(path)).uid).toBe(64_001);
});

test('the lock of a folder is held once and free again after its release', async () => {
  const path = join(folder.path, 'locked');
  await mkdir(path);
  const lock = await lockFolder(path);
  expect(lock).not.toBeNull();
  expect(await lockFolder(path)).toBeNull();
  expect(await isFolderHeld(path)).toBe(true);
  await lock?.release();
  expect(await isFolderHeld(path)).toBe(false);
  const next = await lockFolder(path);
  expect(next).not.toBeNull();
  await next?.release();
});

test('the lock lies in the folder: a service or a container whose temporary folder is another one finds it', async () => {
  const path = join(folder.path, 'office of a service');
  await mkdir(path);
  const lock = await lockFolder(path);
  const elsewhere = process.env.TMPDIR;
  process.env.TMPDIR = join(folder.path, 'private');
  expect(await isFolderHeld(path)).toBe(true);
  expect(await lockFolder(path)).toBeNull();
  if (elsewhere === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = elsewhere;
  await lock?.release();
});

test('codes are twelve digits in three groups, and no two are the same', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

test.each([
  ['7qk4-m2xd-90tb', '7QK4M2XD90TB'],
  [' 7QK4 M2XD 9OTB ', '7QK4M2XD90TB'],
  ['7qк4-м2хd-9отв', '7QK4M2XD90TB'],
  ['il1o', '1110'],
])('the code typed as «%s» is read as it was meant', (typed, meant) => {
  expect(plainCode(typed)).toBe(meant);
});
