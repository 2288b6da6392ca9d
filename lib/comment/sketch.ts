/** Sketches of a set of words, and the smallest hashes that make up one. */
const SKETCHES = 8;
const HASHES = 2;

/**
 * Sketches of a set of words (MinHash): two sets that share three words of four have a sketch in common in 998
 * cases of 1000, so that near ones are found without comparing each with each. Linear in the letters.
 */
export function sketchesOf(words: Iterable<string>): string[] {
  const least = new Uint32Array(SKETCHES * HASHES).fill(0xffffffff);
  for (const word of words) {
    const hash = hashOf(word);
    for (let seed = 0; seed < least.length; seed += 1) {
      least[seed] = Math.min(least[seed] ?? 0, mixed(hash, seed));
    }
  }
  return Array.from({ length: SKETCHES }, (_, place) => {
    const from = place * HASHES;
    return `${place} ${least.slice(from, from + HASHES).join(' ')}`;
  });
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  }
  return hash;
}

function mixed(hash: number, seed: number): number {
  let mix = Math.imul(hash ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
