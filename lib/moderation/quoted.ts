import type { Scan } from './scan.ts';
import type { Span } from './span.ts';

const OPENS = '«“„';
const CLOSES = '»”';

/** Places of the original in quotation marks that are closed: what another said is no insult or threat by this author. */
function quotedPlaces(text: string): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  let opened = -1;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? '';
    const straight = sign === '"';
    if (opened >= 0 && (straight || CLOSES.includes(sign))) {
      inside.fill(1, opened, place);
      opened = -1;
    } else if (opened < 0 && (straight || OPENS.includes(sign))) opened = place;
  }
  return inside;
}

/** The findings that stand in no quotation marks. */
export function unquoted(read: Scan, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0) return spans;
  const inside = quotedPlaces(read.text);
  return spans.filter((span) => inside[read.at[span.from] ?? 0] === 0);
}
