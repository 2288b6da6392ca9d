import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Texts = Record<string, { message: string }>;

/** Stands in the bundle where the texts will be. */
const PLACE = 'otklik-texts';
const FILE = /\/public\/_locales\/ru\/messages\.json$/;
const PLURAL = /_(?:one|few|many|other)$/;

/**
 * Leaves only those Russian texts in a bundle that its code names: as `'key'`, as the stem of a counted text,
 * or by a prefix as in `` `key_${…}` ``. For scripts that every page of a network has to load.
 */
export function neededTexts(): Plugin {
  let texts: Texts = {};
  return {
    name: 'otklik-needed-texts',
    enforce: 'pre',
    load(id) {
      if (!FILE.test(id)) return null;
      texts = JSON.parse(readFileSync(id, 'utf8'));
      return JSON.stringify({ [PLACE]: { message: '' } });
    },
    renderChunk(code) {
      const place = new RegExp(`["'\`]${PLACE}["'\`]\\s*:\\s*\\{[^{}]*\\}`);
      if (!place.test(code)) return null;
      const needed = JSON.stringify(textsNamedIn(code, texts)).slice(1, -1);
      return { code: code.replace(place, () => needed), map: null };
    },
  };
}

/** The texts that `code` names. */
export function textsNamedIn(code: string, texts: Texts): Texts {
  const named = new Set([...code.matchAll(/["'`]([a-z0-9]+(?:_[a-z0-9]+)*)["'`]/g)].map((match) => match[1]));
  const prefixes = [...code.matchAll(/`([a-z0-9_]+_)\$\{|["'`]([a-z0-9_]+_)["'`]\s*\+/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const isNeeded = (key: string) =>
    named.has(key) || named.has(key.replace(PLURAL, '')) || prefixes.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries(Object.entries(texts).filter(([key]) => isNeeded(key)));
}
