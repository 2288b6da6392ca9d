import { featuresOf } from './learned.ts';

/** Texts with fewer words of their own than this are alike by chance. */
const LEAST_FEATURES = 2;
const ALIKE = 0.4;

/**
 * Keys of the comments that say much the same as one of them (duplicates of one news, the same complaint
 * of several neighbours), the most alike first; the comment itself is left out.
 */
export function similarTo(
  text: string,
  others: readonly { key: string; text: string }[],
  most: number,
): string[] {
  const own = new Set(featuresOf(text));
  if (own.size < LEAST_FEATURES) return [];
  return others
    .map(({ key, text: other }) => ({ key, share: shareOf(own, new Set(featuresOf(other))) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((one, other) => other.share - one.share)
    .slice(0, most)
    .map(({ key }) => key);
}

/** Common features over all features of both (Jaccard). */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((feature) => other.has(feature)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
