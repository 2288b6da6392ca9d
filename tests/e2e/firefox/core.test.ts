import { describe, inject } from 'vitest';
import { describeCore } from '~/tests/e2e/core.ts';
import { setFirefoxStage } from './stage.ts';

const firefox = inject('firefox');

// Where there is no Firefox, `npm test` says so in a sentence, and fails in CI.
describe.runIf(firefox)('with Firefox', () => {
  if (firefox) describeCore('the way of an answer in Firefox', () => setFirefoxStage(firefox));
});
