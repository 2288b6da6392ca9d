import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';

const texts = filesOf(['.'], /\.(ts|tsx|mjs|js|json|jsonc|md|css|html|sql|yml|yaml)$|\.npmrc$|^\.ci/);

/** Written so that this file does not find itself. */
const MACHINE_PATH = /(?<![\w.~*)}])[/](?:work|root|tmp|home|Users)[/][\w.]/;
const REGISTRY = /registry[.]npmjs|registry[.]yarnpkg|"resolved"[:]/;

test('no file names a folder of somebody’s machine', () => {
  const found = texts.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => MACHINE_PATH.test(line))
      .map((line) => `${path}: ${line.trim().slice(0, 120)}`),
  );
  expect(found).toEqual([]);
});

test('no file names a package registry, the lock file least of all', () => {
  expect(texts.filter(({ text }) => REGISTRY.test(text)).map(({ path }) => path)).toEqual([]);
});

test('a file is named after what it does, never utils, helpers or misc', () => {
  const vague = /^(utils?|helpers?|misc|common)([.-]|$)|[.-](utils?|helpers?|misc)[.-]/i;
  expect(texts.map(({ path }) => path).filter((path) => vague.test(basename(path)))).toEqual([]);
});

test('every version is exact, so that two machines build the same', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
