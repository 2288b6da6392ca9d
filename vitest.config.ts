import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ScenesFirstSequencer } from './scripts/scenes-first-sequencer.ts';
import { eveningZone } from './tests/setup/evening.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What every test shares: the alias of the repository, Preact's JSX, the browser's API in memory. */
const shared = {
  resolve: {
    alias: [
      { find: /^~\//, replacement: root },
      { find: 'webextension-polyfill', replacement: `${root}tests/setup/webextension-polyfill.ts` },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
} as const;

const browser = ['fake-indexeddb/auto', './tests/setup/browser.ts'];
/** Files at a time: some wait for processes, databases and clocks while others compute. */
const workers = availableParallelism() + 1;
/** Browsers at a time: each waits for most of its time, for pages, alarms and other people's seconds. */
const browsers = Math.min(8, 2 * availableParallelism());
const apart = ['components', 'server', 'faults', 'replica', 'packages', 'e2e', 'bench'];

export default defineConfig({
  test: {
    maxWorkers: workers,
    sequence: { sequencer: ScenesFirstSequencer },
    reporters: ['default', './scripts/plain-summary-reporter.ts'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: apart.map((room) => `tests/${room}/**`),
          setupFiles: browser,
          // Loading the rooms anew for each file took three quarters of the time; `browser.ts` leaves nothing behind.
          isolate: false,
          testTimeout: 20_000,
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      {
        ...shared,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          setupFiles: [...browser, './tests/setup/components.ts'],
          // A window for each worker and not for each file: `components.ts` takes away what a test has drawn.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'server',
          environment: 'node',
          include: ['tests/server/**/*.test.ts'],
          globalSetup: './tests/setup/build-hub.ts',
          // The hub's schemas want their methods before any schema is made.
          setupFiles: ['@hono/zod-openapi'],
          // Every file has a hub and a database of its own; what it imports is the same for all.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: './tests/setup/build-hub.ts',
          // The hub's schemas want their methods before any schema is made.
          setupFiles: ['@hono/zod-openapi', ...browser],
          // Every file has a hub and a database of its own; what it imports is the same for all.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'replica',
          environment: 'node',
          include: ['tests/replica/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'packages',
          environment: 'node',
          include: ['tests/packages/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: './tests/setup/build-extension.ts',
          maxWorkers: browsers,
          env: { TZ: eveningZone() },
          // Longer than the longest wait in a test, so that what did not come is named.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What is polled is waited for; a second, as vitest has it, is a promise that a busy machine breaks. Each
          // look costs three processes some milliseconds: looked at four times as seldom, all tests cost a tenth less.
          expect: { poll: { timeout: 60_000, interval: 200 } },
          // The hub's schemas want their methods before any schema is made.
          setupFiles: ['@hono/zod-openapi'],
          // Every file has a browser, a replica and a hub of its own; what it imports is the same for all.
          isolate: false,
          // A machine shared with others may pause a browser: what passes then is named at the end of the run.
          retry: process.env.CI ? 1 : 0,
          // After everything else: a browser that shares two cores with the unit tests misses its times.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
