// Breaks the rooms that decide, a piece at a time, and asks their tests whether they notice. One room, which
// scripts/mutate.ts names here: npm run mutate -- deadline
const room = process.env.OTKLIK_ROOM;
const rooms = room ?? '{comment,moderation,answer,deadline}';

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    `lib/${rooms}/**/*.ts`,
    // Lists of words and of forms, which are data: the collections of texts in the tests judge them as a whole.
    '!lib/moderation/lexicon/**',
    '!lib/answer/verb-table.ts',
  ],
  testFiles: [`tests/${rooms}/**/*.test.ts`],
  coverageAnalysis: 'perTest',
  // What runs once at the start of a file (lists, patterns) would ask for every test of every room each time.
  ignoreStatic: true,
  concurrency: 1,
  // What was found is kept, so a run that was broken up by files goes on, and the next one tries only what changed.
  incremental: true,
  incrementalFile: `node_modules/.cache/stryker/${room ?? 'rooms'}-kept.json`,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `node_modules/.cache/stryker/${room ?? 'rooms'}.json` },
  // Stryker rewrites the named file by the compiler's API, which TypeScript 7 has not: there is none to rewrite.
  tsconfigFile: 'none',
  ignorePatterns: [
    '**',
    '!lib/**',
    '!tests/**',
    '!scripts/**',
    '!package.json',
    '!vitest.mutation.config.ts',
    'tests/replica',
  ],
  thresholds: { high: 90, low: 80, break: 80 },
};
