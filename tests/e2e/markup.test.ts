import { afterAll, beforeAll, describe } from 'vitest';
import { testLoaders } from './markup/loaders.ts';
import { testRenamedFields } from './markup/renamed-fields.ts';
import { testVkPitfallMarks } from './markup/vk-pitfall-marks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

describe('renamed fields', () => testRenamedFields(() => stage));
describe('marks on the pitfalls of VK', () => testVkPitfallMarks(() => stage));
describe('loading more', () => testLoaders(() => stage));
