import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { filesOf } from '~/tests/house/files.ts';

const here = dirname(fileURLToPath(import.meta.url));
const SHEETS = ['common/tokens.css', 'training/sandbox/vk/vk-tokens.css'];
const css = SHEETS.map((file) => readFileSync(join(here, '../../../components', file), 'utf8')).join('\n');

type Scheme = 'light' | 'dark';

/** Backgrounds of VK and OK under a mark. */
const NETWORKS: Record<Scheme, string[]> = {
  light: ['#ffffff', '#edeef0', '#f0f2f5'],
  dark: ['#19191a', '#222222', '#1f1f1f'],
};
const SURFACES = ['ground', 'surface', 'raised', 'hover', 'selected'];
const TEXTS = [
  'text',
  'text-quiet',
  'link',
  'wait',
  'soon',
  'late',
  'interim',
  'answered',
  'quiet',
  'flag',
  'protected',
];
const TINTED = ['wait', 'soon', 'late', 'interim', 'answered', 'quiet', 'flag', 'protected'];
const TINTS = TINTED.map((name) => `${name}-soft`);
/** Lines between things that stand apart without them, and what dims a page. */
const FAINT = ['line', 'veil'];
/** What a line is wide, not what it looks like. */
const WIDTHS = ['ring', 'bar', 'stroke'];
/** Marks, borders of what can be used, lines beside a block, the ring of the focus. */
const BORDERS = ['late-fill', 'line-firm', 'focus', 'accent'];
const FILLED = [
  ['on-fill', 'late-fill'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
] as const;

/** Of the practice feed in VK's manner: what is written there, on what, and what only stands out. */
const VK_TEXTS = ['vk-text', 'vk-quiet', 'vk-link', 'vk-liked'];
const VK_SURFACES = ['vk-card', 'vk-field'];
const VK_MARKS = ['vk-accent'];
const VK_FAINT = ['vk-line', 'vk-back'];

function token(name: string, scheme: Scheme): string {
  const [, light, dark] = new RegExp(`--otk-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`no token ${name}`);
  return scheme === 'light' ? light : dark;
}

/** Contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each<Scheme>(['light', 'dark'])('in the %s scheme', (scheme) => {
  const grounds = [...NETWORKS[scheme], ...SURFACES.map((name) => token(name, scheme))];

  test.each(TEXTS)('%s can be read on every surface', (name) => {
    const least = Math.min(...grounds.map((ground) => contrast(token(name, scheme), ground)));
    expect(least).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...VK_TEXTS, ...VK_MARKS])('%s can be told on what VK writes on', (name) => {
    const least = Math.min(
      ...VK_SURFACES.map((ground) => contrast(token(name, scheme), token(ground, scheme))),
    );
    expect(least).toBeGreaterThanOrEqual(VK_MARKS.includes(name) ? 3 : 4.5);
  });

  test.each(TINTED)('%s can be read on its own tint', (name) => {
    expect(contrast(token(name, scheme), token(`${name}-soft`, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['text', 'text-quiet', 'link', 'soon', 'late'])('%s can be read on every tint', (name) => {
    const least = Math.min(...TINTS.map((tint) => contrast(token(name, scheme), token(tint, scheme))));
    expect(least).toBeGreaterThanOrEqual(4.5);
  });

  test.each(FILLED)('%s can be read on %s', (text, fill) => {
    expect(contrast(token(text, scheme), token(fill, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(BORDERS)('%s stands out from every surface', (name) => {
    const under = [...grounds, ...TINTS.map((tint) => token(tint, scheme))];
    const least = Math.min(...under.map((ground) => contrast(token(name, scheme), ground)));
    expect(least).toBeGreaterThanOrEqual(3);
  });
});

/** Tokens that the sheets give to a property and that `measured` does not hold. */
function unmeasured(property: RegExp, measured: readonly string[]): string[] {
  const sheets = filesOf(['components', 'entrypoints'], /\.css$/).filter(
    ({ path }) => !/tokens\.css$/.test(path),
  );
  const found = sheets
    .flatMap(({ text }) => [...text.matchAll(/([\w-]+): ([^;{}]*);/g)])
    .filter(([, name = '']) => property.test(name))
    .flatMap(([, , value = '']) =>
      [...value.matchAll(/var\(--otk-([\w-]+)\)/g)].flatMap(([, used]) => used ?? []),
    );
  return [...new Set(found)].filter((name) => !measured.includes(name));
}

test('what the sheets write with, write on and draw lines with is measured above, all of it', () => {
  const onFills = FILLED.map(([text]) => text);
  const fills = FILLED.map(([, fill]) => fill);
  expect(
    unmeasured(/^(color|--tone)$/, [...TEXTS, ...onFills, ...BORDERS, ...VK_TEXTS, ...VK_MARKS]),
  ).toEqual([]);
  const vk = [...VK_SURFACES, ...VK_MARKS, ...VK_FAINT];
  const under = [...SURFACES, ...TINTS, ...fills, ...FAINT, ...vk];
  expect(unmeasured(/^(background(-color)?|--tone-soft|--soft)$/, under)).toEqual([]);
  const drawn = /^(border(-(top|right|bottom|left))?(-color)?|outline|text-decoration(-color)?)$/;
  expect(unmeasured(drawn, [...BORDERS, ...TEXTS, ...fills, ...FAINT, ...WIDTHS, ...vk])).toEqual([]);
});
