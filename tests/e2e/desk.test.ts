import { afterAll, beforeAll, describe } from 'vitest';
import { testAccess } from './desk/access.ts';
import { testFlood } from './desk/flood.ts';
import { testFront } from './desk/front.ts';
import { testHighlights } from './desk/highlights.ts';
import { testLane } from './desk/lane.ts';
import { testWords } from './desk/words.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

describe('flagged words', () => testWords(() => stage));
describe('the lane of flags', () => testLane(() => stage));
describe('a flood', () => testFlood(() => stage));
describe('what is in front', () => testFront(() => stage));
describe('highlights', () => testHighlights(() => stage));
describe('access', () => testAccess(() => stage));
