import { afterEach, expect, test, vi } from 'vitest';
import { clearSandbox } from '~/lib/log/sandbox/sandbox-log.ts';
import { isSandbox } from '~/lib/log/sandbox/sandbox-place.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The database that this address gets, in a context of its own. */
async function databaseAt(pathname: string): Promise<string> {
  vi.stubGlobal('location', { pathname });
  vi.resetModules();
  const { database } = await import('~/lib/log/database.ts');
  return database.name;
}

test.each([
  ['/feed.html', 'otklik-sandbox'],
  ['/practice.html', 'otklik-sandbox'],
  ['/dashboard.html', 'otklik'],
  ['/training.html', 'otklik'],
  ['/background.js', 'otklik'],
])('%s writes into %s', async (pathname, name) => {
  expect(await databaseAt(pathname)).toBe(name);
});

test('the log cannot be emptied from anywhere but the sandbox', async () => {
  expect(isSandbox()).toBe(false);
  await expect(clearSandbox()).rejects.toThrow('Only the sandbox begins with an empty log');
});

test('the sandbox delivers to nobody, whatever servers the settings name', async () => {
  vi.stubGlobal('location', { pathname: '/feed.html' });
  const { connectedTargets } = await import('~/entrypoints/background/targets.ts');
  expect(await connectedTargets()).toEqual([]);
});
