import type { Span } from '~/lib/answer/level.ts';

/** A stretch of a text; `within` is the span it belongs to, null between spans. */
export type Piece<S extends Span> = { start: number; text: string; within: S | null };

/** A text cut at the borders of spans; of spans that overlap the first one stays. */
export function inPieces<S extends Span>(text: string, spans: readonly S[]): Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let from = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start < from || span.end <= span.start || span.end > text.length) continue;
    if (span.start > from) pieces.push({ start: from, text: text.slice(from, span.start), within: null });
    pieces.push({ start: span.start, text: text.slice(span.start, span.end), within: span });
    from = span.end;
  }
  if (from < text.length) pieces.push({ start: from, text: text.slice(from), within: null });
  return pieces;
}
