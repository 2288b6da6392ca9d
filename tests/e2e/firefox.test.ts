import { afterAll, beforeAll, describe, inject } from 'vitest';
import { describeCore } from './core.ts';
import { testDesk } from './firefox/desk.ts';
import { testLayouts } from './firefox/layouts.ts';
import { testPermission } from './firefox/permission.ts';
import { type FirefoxStage, setFirefoxStage } from './firefox/stage.ts';
import { testUpdate } from './firefox/update.ts';

const firefox = inject('firefox');

// Where there is no Firefox, `npm test` says so in a sentence, and fails in CI.
describe.runIf(firefox)('with Firefox', () => {
  let stage: FirefoxStage;

  beforeAll(async () => {
    if (firefox) stage = await setFirefoxStage(firefox);
  });

  afterAll(() => stage?.close());

  // Those that need no settings come first: the browser is a fresh one for them.
  describe('the desk in Firefox', () => testDesk(() => stage));
  describe('in Firefox, which starts a new script in an old tab', () => testUpdate(() => stage));
  describe('in Firefox, where a user may take the networks back', () => testPermission(() => stage));
  describe('layout pages in Firefox', () => testLayouts(() => stage));
  describeCore('the way of an answer in Firefox', () => stage);
});
