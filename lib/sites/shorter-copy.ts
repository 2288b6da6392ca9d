import type { Sighting } from '~/lib/comment/sighting.ts';

/**
 * Leaves out clamped copies of comments whose whole text is known: the same comment may stand on the
 * wall with its beginning and in the layer over it in full (vk.md §6.12). A text that was edited is no
 * beginning of the old one and stays.
 */
export function withoutShorterCopies(fresh: Sighting[], known: ReadonlyMap<string, Sighting>): Sighting[] {
  const whole = new Map<string, Sighting>();
  for (const sighting of fresh) if (!sighting.clamped) whole.set(sighting.key, sighting);
  return fresh.filter((sighting) => {
    const other = whole.get(sighting.key) ?? known.get(sighting.key);
    return !(sighting.clamped && other && !other.clamped && isBeginning(sighting.text, other.text));
  });
}

function isBeginning(text: string, of: string): boolean {
  return of.startsWith(text.replace(/[\s….]+$/u, ''));
}
