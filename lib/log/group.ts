/** Items by what `name` gives for each, in order; `Map.groupBy` is younger than the browsers supported. */
export function groupBy<T, K>(items: Iterable<T>, name: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}
