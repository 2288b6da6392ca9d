import { afterAll, beforeAll, describe } from 'vitest';
import { testByHand } from './desk/by-hand.ts';
import { testOwnRules } from './desk/own-rules.ts';
import { testPicture } from './desk/picture.ts';
import { testRemoval } from './desk/removal.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ icon: true });
});

afterAll(() => stage?.close());

describe('removal', () => testRemoval(() => stage));
describe('by hand', () => testByHand(() => stage));
describe('own rules', () => testOwnRules(() => stage));
describe('picture', () => testPicture(() => stage));
