import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Takes the pictures of all components anew: what is seen now is what the tests expect. Look at them before a commit.
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e', 'tests/e2e/states.test.ts', '-t', 'looks in every state'],
  { stdio: 'inherit', env: { ...process.env, OTKLIK_RENEW_STATES: 'yes' } },
);
process.exitCode = status ?? 1;
