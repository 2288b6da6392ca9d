/** A place in a text, UTF-16 units, `end` excluded. */
export type Span = { start: number; end: number };

/**
 * Text for finding words at their places: lower case, ё as е, every space as a plain one; line breaks stay.
 * As long as the original, so a place found in it is a place of the original.
 */
export function level(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : [...text].map(lowerOne).join('');
  return same.replaceAll('ё', 'е').replace(/[^\S\n]|[\u200b\ufeff]/gu, ' ');
}

/** A letter whose small form is longer («İ») stays as it is. */
function lowerOne(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
}

/** `text` with each span filled by `filler`, as long as before. */
export function fill(text: string, spans: readonly Span[], filler: string): string {
  let filled = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    filled += text.slice(from, begin) + filler.repeat(end - begin);
    from = end;
  }
  return filled + text.slice(from);
}

/** True when the two places share a sign. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
