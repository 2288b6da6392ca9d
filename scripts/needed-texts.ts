import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What is kept by the name of a text; `holder` stands for it in the bundle until its code is known. */
type Kept = { file: RegExp; place: string; holder: unknown };

const KEPT: readonly Kept[] = [
  {
    file: /\/public\/_locales\/ru\/messages\.json$/,
    place: 'otklik-texts',
    holder: { message: '' },
  },
  { file: /\/lib\/locale\/error-codes\.json$/, place: 'otklik-codes', holder: 0 },
];
const PLURAL = /_(?:one|few|many|other)$/;

/**
 * Leaves only those Russian texts, and codes of errors, in a bundle that its code names: as `'key'`, as the stem of
 * a counted text, or by a prefix as in `` `key_${…}` ``. For scripts that every page of a network has to load.
 */
export function neededTexts(): Plugin {
  const read = new Map<string, Record<string, unknown>>();
  return {
    name: 'otklik-needed-texts',
    enforce: 'pre',
    load(id) {
      const kept = KEPT.find(({ file }) => file.test(id));
      if (!kept) return null;
      read.set(kept.place, JSON.parse(readFileSync(id, 'utf8')));
      return JSON.stringify({ [kept.place]: kept.holder });
    },
    renderChunk(code) {
      const filled = KEPT.reduce((whole, { place }) => fill(whole, code, place, read.get(place)), code);
      return filled === code ? null : { code: filled, map: null };
    },
  };
}

/** Puts what `code` names of `all` where `place` stands in `whole`. */
function fill(whole: string, code: string, place: string, all: Record<string, unknown> | undefined): string {
  const holder = new RegExp(`["'\`]${place}["'\`]\\s*:\\s*(?:\\{[^{}]*\\}|0)`);
  if (!all || !holder.test(whole)) return whole;
  const needed = JSON.stringify(textsNamedIn(code, all)).slice(1, -1);
  return whole.replace(holder, () => needed);
}

/** The texts that `code` names. */
export function textsNamedIn<T>(code: string, texts: Record<string, T>): Record<string, T> {
  const named = new Set([...code.matchAll(/["'`]([a-z0-9]+(?:_[a-z0-9]+)*)["'`]/g)].map((match) => match[1]));
  const prefixes = [...code.matchAll(/`([a-z0-9_]+_)\$\{|["'`]([a-z0-9_]+_)["'`]\s*\+/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const isNeeded = (key: string) =>
    named.has(key) || named.has(key.replace(PLURAL, '')) || prefixes.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isNeeded(key)));
}
