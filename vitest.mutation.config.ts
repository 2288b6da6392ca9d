import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What Stryker runs against each broken line: the tests of the four rooms, without browser and database. */
export default defineConfig({
  resolve: { alias: [{ find: /^~\//, replacement: fileURLToPath(new URL('.', import.meta.url)) }] },
  test: {
    environment: 'node',
    include: ['tests/{comment,moderation,answer,deadline}/**/*.test.ts'],
    exclude: [
      // Code that counts what it runs is slow: times say nothing of it, and an hour minute by minute takes too long.
      '**/speed.test.ts',
      'tests/deadline/minute-by-minute.test.ts',
      // It starts programs of its own, in which nothing is broken.
      'tests/answer/coach-cli.test.ts',
    ],
    isolate: false,
    testTimeout: 60_000,
  },
});
