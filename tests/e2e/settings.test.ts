import { afterAll, beforeAll, describe } from 'vitest';
import { testBadInput } from './settings/bad-input.ts';
import { testPageRules } from './settings/page-rules.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

describe('what is no settings file and no hub', () => testBadInput(() => stage));
describe('the rules of a page', () => testPageRules(() => stage));
