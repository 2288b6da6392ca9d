import { afterAll, beforeAll, describe } from 'vitest';
import { testLadder } from './desk/ladder.ts';
import { testNarrow } from './desk/narrow.ts';
import { testNoisy } from './desk/noisy.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

describe('ladder', () => testLadder(() => stage));
describe('noisy rules', () => testNoisy(() => stage));
describe('a narrow window', () => testNarrow(() => stage));
