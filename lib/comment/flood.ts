import { wordsOf } from '~/lib/text/words.ts';
import { sketchesOf } from './sketch.ts';

/** What one person said and when (ISO 8601 by the network). */
export type Said = { key: string; url: string; author: string; text: string; postedAt: string };

/** Equal or nearly equal comments within an hour; `text` is how the latest of them reads. */
export type Flood = { text: string; said: Said[] };

const HOUR_MS = 3_600_000;

/** As many within an hour are a flood (issue: «many»); fewer are people who agree. */
const LEAST = 5;

/** Share of common words that makes two texts nearly equal; «спасибо» and «спасибо вам» are two. */
const ALIKE = 0.75;

/** Texts of one sketch that a further one is compared with. */
const COMPARED = 8;

type Group = { words: ReadonlySet<string>; said: Said[] };

/**
 * The floods among what was said, the largest first, each with the latest first. Words are compared, so that
 * case, punctuation and emoji hide nothing; comments without words are left out. Linear in
 * the length of all texts.
 */
export function floodsOf(said: readonly Said[]): Flood[] {
  const groups = new Map<string, Group>();
  for (const one of said) {
    const words = wordsOf(one.text);
    if (words.length === 0) continue;
    const name = words.join(' ');
    const same = groups.get(name);
    if (same) same.said.push(one);
    else groups.set(name, { words: new Set(words), said: [one] });
  }
  return joined([...groups.values()])
    .map(({ said: all }) => latestHour(all))
    .filter(({ length }) => length >= LEAST)
    .sort((one, other) => other.length - one.length)
    .map((all) => ({ text: all[0]?.text ?? '', said: all }));
}

/** Puts nearly equal texts together, each with the first that it resembles and has a sketch in common with. */
function joined(groups: readonly Group[]): Group[] {
  const heads: Group[] = [];
  const bySketch = new Map<string, Group[]>();
  for (const group of groups) {
    const sketches = sketchesOf(group.words);
    const near = sketches.flatMap((sketch) => bySketch.get(sketch) ?? []);
    const head = near.find((known) => isAlike(known.words, group.words));
    if (head) {
      for (const one of group.said) head.said.push(one);
      continue;
    }
    heads.push(group);
    for (const sketch of sketches) remember(bySketch, sketch, group);
  }
  return heads;
}

/** The first few of a sketch stand for the others: texts of one pattern would be compared each with each. */
function remember(bySketch: Map<string, Group[]>, sketch: string, group: Group): void {
  const known = bySketch.get(sketch);
  if (known === undefined) bySketch.set(sketch, [group]);
  else if (known.length < COMPARED) known.push(group);
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common) >= ALIKE;
}

/** Those of the hour before the latest one, the latest first. */
function latestHour(said: readonly Said[]): Said[] {
  const ordered = [...said].sort((one, other) => Date.parse(other.postedAt) - Date.parse(one.postedAt));
  const latest = Date.parse(ordered[0]?.postedAt ?? '');
  return ordered.filter(({ postedAt }) => latest - Date.parse(postedAt) <= HOUR_MS);
}
