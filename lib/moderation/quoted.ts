import type { Scan } from './scan.ts';
import type { Span } from './span.ts';

/** What closes each quotation mark: „по-немецки“ and “по-английски” one sign closes and opens. */
const CLOSES = new Map([
  ['«', '»'],
  ['„', '“”'],
  ['“', '”'],
  ['"', '"'],
]);

/** Places of the original in quotation marks that are closed: what another said is no insult or threat by this author. */
function quotedPlaces(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  let opened = -1;
  let closing: string | undefined;
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place);
    if (closing === undefined) {
      closing = CLOSES.get(sign);
      opened = place;
    } else if (closing.includes(sign)) {
      inside.fill(1, opened, place);
      closing = undefined;
    }
  }
  return inside;
}

/** The findings that stand in no quotation marks. */
export function unquoted(read: Scan, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const inside = quotedPlaces(read.text);
  return spans.filter((span) => inside[read.at[span.from] ?? 0] === 0);
}
