import { afterAll, beforeAll, describe } from 'vitest';
import { type FixtureReader, openFixtureReader } from '~/tests/replica/fixture.ts';
import { testDeleted } from './reader/deleted.ts';
import { testLayoutPages } from './reader/layout-pages.ts';
import { testOkPitfalls } from './reader/ok-pitfalls.ts';
import { testVkPitfalls } from './reader/vk-pitfalls.ts';

let reader: FixtureReader;

beforeAll(async () => {
  reader = await openFixtureReader();
});

afterAll(() => reader?.close());

describe('layout pages of VK', () => testLayoutPages('vk', () => reader));
describe('layout pages of OK', () => testLayoutPages('ok', () => reader));
describe('deleted comments', () => testDeleted(() => reader));
describe('the pitfalls of VK', () => testVkPitfalls(() => reader));
describe('the pitfalls of OK', () => testOkPitfalls(() => reader));
