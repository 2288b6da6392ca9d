import { afterAll, beforeAll, describe, inject } from 'vitest';
import { testComposer } from './firefox/composer.ts';
import { testFacts } from './firefox/facts.ts';
import { type FirefoxStage, setFirefoxStage } from './firefox/stage.ts';

const firefox = inject('firefox');

describe.runIf(firefox)('with Firefox', () => {
  let stage: FirefoxStage;

  beforeAll(async () => {
    if (firefox) stage = await setFirefoxStage(firefox);
  });

  afterAll(() => stage?.close());

  describe('a fact and a photo in Firefox', () => testFacts(() => stage));
  describe('the composer in Firefox', () => testComposer(() => stage));
});
