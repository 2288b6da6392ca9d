// Breaks the rooms that decide, a piece at a time, and asks their tests whether they notice. One room:
// npm run test:mutation -- --mutate 'lib/deadline/**/*.ts' --testFiles 'tests/deadline/**/*.test.ts'
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    'lib/{comment,moderation,answer,deadline}/**/*.ts',
    // Lists of words and of forms, which are data: the collections of texts in the tests judge them as a whole.
    '!lib/moderation/lexicon/**',
    '!lib/answer/verb-table.ts',
  ],
  coverageAnalysis: 'perTest',
  // What runs once at the start of a file (lists, patterns) would ask for every test of every room each time.
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker/incremental.json',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'node_modules/.cache/stryker/mutation.json' },
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
