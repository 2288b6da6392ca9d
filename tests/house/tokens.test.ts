import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PLAIN } from '~/components/common/plain-colours.ts';
import { filesOf } from './files.ts';

const TOKENS = 'components/common/tokens.css';
/** Only the trainer draws photos: what a network's page loads carries no token of theirs. */
const PHOTO_TOKENS = 'components/training/photo-tokens.css';
/** VK's own colours, for the practice feed in its manner. */
const VK_TOKENS = 'components/training/sandbox/vk/vk-tokens.css';
/** Where no token reaches: the networks' own pages, a canvas, the browser's bar. Their values are held below. */
const COPIES = ['entrypoints/overlay.content/highlights.css', 'components/common/plain-colours.ts'];

const ROOMS = ['components', 'entrypoints', 'lib'];
const sheets = filesOf(ROOMS, /\.css$/).filter(
  ({ path }) => ![TOKENS, PHOTO_TOKENS, VK_TOKENS, ...COPIES].includes(path),
);
const code = filesOf(ROOMS, /\.tsx?$/).filter(({ path }) => !COPIES.includes(path));
const tokens = [TOKENS, PHOTO_TOKENS, VK_TOKENS].map((file) => readFileSync(file, 'utf8')).join('\n');

type Line = { path: string; property: string; value: string };

/** Declarations of the sheets outside of the tokens, comments and media queries left out. */
const lines: Line[] = sheets.flatMap(({ path, text }) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .flatMap((line) => {
      const [, property, value] = /^\s*([\w-]+):\s*(.+);$/.exec(line) ?? [];
      return property && value ? [{ path, property, value }] : [];
    }),
);

const told = (found: Line[]) => found.map(({ path, property, value }) => `${path}: ${property}: ${value}`);

const NAMED_COLOUR =
  /\b(white|black|red|green|blue|gr[ae]y|silver|navy|orange|yellow|purple|pink|brown|teal)\b/;
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|light-dark)\(/i;
const TIME = /(?<![\w-])[\d.]+m?s\b/;

test('no sheet names a colour: each comes from a token', () => {
  expect(told(lines.filter(({ value }) => COLOUR.test(value) || NAMED_COLOUR.test(value)))).toEqual([]);
});

test('no sheet names a duration or a font', () => {
  const found = lines.filter(
    ({ property, value }) =>
      TIME.test(value) ||
      (/^font(-family)?$/.test(property) && !/^(\d+ )?(inherit|var\(--otk-\S+\))$/.test(value)),
  );
  expect(told(found)).toEqual([]);
});

test('no sheet names a size of type or a step of space; the width of a column is a step of 4 px', () => {
  const SIZES = /^(min-|max-)?(width|height)$|^grid-template-(columns|rows)$|^flex(-basis)?$/;
  const hair = /^(border|outline)/;
  const found = lines.filter(({ property, value }) =>
    [...value.matchAll(/(?<![\w.])([\d.]+)(px|rem)\b/g)].some(([, number, unit]) => {
      if (unit === 'px' && number === '1') return !hair.test(property) && !SIZES.test(property);
      return !SIZES.test(property) || Number(number) % 4 !== 0;
    }),
  );
  expect(told(found)).toEqual([]);
});

test('no code names a colour', () => {
  const found = code.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => /['"`]#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})['"`]|\brgba?\(\d/i.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('every token that a sheet asks for is there, and every token there is asked for', () => {
  const named = (text: string) =>
    [...text.matchAll(/var\((--otk-[\w-]+)/g)].flatMap(([, name]) => name ?? []);
  const given = new Set([...tokens.matchAll(/^\s+(--otk-[\w-]+):/gm)].map(([, name]) => name));
  const asked = new Set(named([tokens, ...sheets.map(({ text }) => text)].join('\n')));
  expect([...asked].filter((name) => !given.has(name))).toEqual([]);
  expect([...given].filter((name) => name && !asked.has(name))).toEqual([]);
});

test('where no token reaches, the values are those of the tokens', () => {
  const value = (name: string) => new RegExp(`--otk-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens);
  const [, surface] = value('surface') ?? [];
  const [, ink] = value('text') ?? [];
  const [, alarm] = value('late-fill') ?? [];
  expect(PLAIN).toMatchObject({ paper: surface, ink, alarm });
  const [, flag, flagDark] = value('flag') ?? [];
  const [, quiet, quietDark] = value('text-quiet') ?? [];
  const sheet = readFileSync('entrypoints/overlay.content/highlights.css', 'utf8');
  expect(new Set(sheet.match(/#[\da-f]{6}/gi))).toEqual(new Set([flag, flagDark, quiet, quietDark]));
});
