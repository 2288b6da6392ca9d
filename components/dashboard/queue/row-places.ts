import { useRef } from 'preact/hooks';

/**
 * Gives each drawn line a row of the table to be drawn in. A line that stays keeps its row, with the focus
 * in it; a row whose line went is written anew for one that stands at the same place now, which costs far
 * less than to make another. No row is moved past one that stays: a browser takes the focus from what moves.
 * @param keys of the lines that are drawn now, in order.
 * @returns the number of the row of one of them.
 */
export function useRowPlaces(keys: readonly string[]): (key: string) => number {
  const kept = useRef<ReadonlyMap<string, number>>(new Map());
  kept.current = placesFor(keys, kept.current);
  const places = kept.current;
  return (key) => places.get(key) ?? 0;
}

/** Rows of the lines `keys`, given those of the lines drawn `before`; both in the order of the page. */
function placesFor(keys: readonly string[], before: ReadonlyMap<string, number>): Map<string, number> {
  const free = freePlaces(before, new Set(keys));
  let fresh = Math.max(-1, ...before.values()) + 1;
  let next: string | null = null;
  const places: [string, number][] = [];
  for (const key of keys.toReversed()) {
    const own = before.get(key);
    places.push([key, own ?? free.get(next)?.pop() ?? fresh++]);
    if (own !== undefined) next = key;
  }
  return new Map(places.reverse());
}

/** Rows whose lines went, by the next line after them that stays; null for those behind the last. */
function freePlaces(before: ReadonlyMap<string, number>, staying: ReadonlySet<string>) {
  const free = new Map<string | null, number[]>();
  let stretch: number[] = [];
  for (const [key, place] of before) {
    if (staying.has(key)) {
      free.set(key, stretch);
      stretch = [];
    } else stretch.push(place);
  }
  return free.set(null, stretch);
}
