import type { Actor } from './settle.ts';

const BACKS = ['#8fb8de', '#e2b48c', '#a8cfa0', '#d7a6c4', '#b7b3e0', '#e6cf8b', '#9fd0cb', '#d9a39a'];
const SKINS = ['#f2cfb0', '#e9bd98', '#f6dcc4', '#d9a679'];
const HAIRS = ['#3a2a20', '#6b4226', '#a8703a', '#d9b36c', '#22252b', '#9a9a9a', '#7a2f24'];
const SHIRTS = ['#3d5a80', '#7a4e65', '#4f7a5b', '#c26a3d', '#555b6e', '#8a6d3b'];

function pick<Value>(from: readonly Value[], seed: number): Value | undefined {
  return from[seed % from.length];
}

function digest(text: string): number {
  return [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0, 7);
}

const isWoman = (name: string) => /[ая](?: |$)|Любовь/.test(name.split(' ')[0] ?? '');

function emblem(name: string): string {
  const official = name.startsWith('Администрация');
  const back = official ? '#2f5f9e' : name.startsWith('ЖКХ') ? '#2f8a6b' : '#b5563c';
  const figure = official
    ? '<path d="M50 18 78 28v22c0 18-13 28-28 34-15-6-28-16-28-34V28z" fill="#fff"/><path d="M32 60V44l9 6 9-14 9 14 9-6v16z" fill="#d9a441"/><path d="M31 65h38v5H31z" fill="#2f5f9e"/>'
    : name.startsWith('ЖКХ')
      ? '<path d="M22 52 50 27l28 25v26H22z" fill="#fff"/><path d="M50 46c8 10 12 14 12 20a12 12 0 0 1-24 0c0-6 4-10 12-20z" fill="#4aa3d8"/>'
      : `<text x="50" y="68" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="52" fill="#fff">${name.slice(0, 1)}</text>`;
  return `<rect width="100" height="100" fill="${back}"/>${figure}`;
}

function portrait(actor: Actor): string {
  const seed = digest(actor.name);
  const hair = pick(HAIRS, seed >>> 3);
  const skin = pick(SKINS, seed >>> 5);
  const woman = isWoman(actor.name);
  const behind = woman ? `<path d="M24 50a26 30 0 0 1 52 0v30H24z" fill="${hair}"/>` : '';
  const fringe = woman
    ? `<path d="M29 48c0-26 42-26 42 0-8-2-16-8-20-14-4 8-12 12-22 14z" fill="${hair}"/>`
    : `<path d="M29 46c-2-30 44-30 42 0-3-8-8-12-12-13-8 3-20 2-25 1-2 3-4 7-5 12z" fill="${hair}"/>`;
  return `<rect width="100" height="100" fill="${pick(BACKS, seed)}"/>${behind}<path d="M14 104c0-24 18-30 36-30s36 6 36 30z" fill="${pick(SHIRTS, seed >>> 7)}"/><path d="M42 64h16v14a8 8 0 0 1-16 0z" fill="${skin}"/><ellipse cx="50" cy="50" rx="20" ry="24" fill="${skin}"/>${fringe}<circle cx="42" cy="51" r="2.2" fill="#333"/><circle cx="58" cy="51" r="2.2" fill="#333"/><path d="M43 62c4 4 10 4 14 0" stroke="#a0524a" stroke-width="2" fill="none" stroke-linecap="round"/>`;
}

/** The drawn avatar of somebody, as an SVG document; the same person always gets the same face. */
export function drawFace(actor: Actor): string {
  const initial = actor.name.slice(0, 1);
  const inner =
    actor.kind === 'community'
      ? emblem(actor.name)
      : actor.name.startsWith('Администрация')
        ? `<rect width="100" height="100" fill="#7d8aa0"/><text x="50" y="68" text-anchor="middle" font-family="sans-serif" font-size="52" fill="#fff">${initial}</text>`
        : portrait(actor);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inner}</svg>`;
}
