/**
 * True when two names as people write them may be of one person: «Н. Орлова», «орлова нина» and «Нина Орлова»
 * are; «Нина Орлова» and «Раиса Орлова» are not. One name alone is of everybody who bears it: in doubt it is
 * the same person. Two empty names are nobody's.
 */
export function isSameName(one: string, other: string): boolean {
  const [few = [], many = []] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length);
  const left = [...many];
  return (
    few.length > 0 &&
    few.every((part) => {
      const at = left.findIndex((candidate) => fits(part, candidate));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    })
  );
}

/** Longest first, so that an initial takes no whole word from another. */
function partsOf(name: string): string[] {
  const parts =
    name
      .toLowerCase()
      .replace(/ё/gu, 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...parts].sort((one, other) => other.length - one.length);
}

function fits(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  return short === long || (short.length === 1 && long.startsWith(short));
}
