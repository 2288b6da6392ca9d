import { expect, test } from 'vitest';
import { undocumented } from '~/scripts/undocumented.mjs';

const DOCUMENTED = `/** Minutes between two times. */
export function minutes(from: number, to: number): number;
export function minutes(from: number): number {}

/**
 * The same in hours.
 */
// biome-ignore lint/a/b: c
export const hours = (from: number) => from / 60;

/** What is told. */
export const TOLD = table(1);
export const told = 'minutes';
export const schema = z
  .object({});
export const names = [1].map((one) => one);
function inside() {}
`;

test('a function that says what it gives passes, and so does what is no exported function', () => {
  expect(undocumented(DOCUMENTED)).toEqual([]);
});

test.each([
  'export function minutes(): number {',
  'export async function minutes() {',
  'export default function minutes() {',
  'export const minutes = (from: number) => from / 60;',
  'export const minutes = async (from: number): Promise<number> => {',
  'export const minutes: Read = (from) => from / 60;',
  'export const minutes = (',
])('«%s» without a docstring is named with its line', (line) => {
  expect(undocumented(`import { a } from './a.ts';\n\n${line}`)).toEqual([{ name: 'minutes', line: 3 }]);
});
