/** Letters of the text around a quoted span. */
const AROUND = 48;

/** A span with what stands before and after it, cut at words: to be shown as a quotation. */
export type Quote = { before: string; span: string; after: string };

/** The quotation of a span of `text` (UTF-16 units); breaks become spaces. */
export function quoteOf(text: string, { start, end }: { start: number; end: number }): Quote {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start).replace(/^\S*\s/u, (cut) => (from > 0 ? '…' : cut));
  const after = text.slice(end, to).replace(/\s\S*$/u, (cut) => (to < text.length ? '…' : cut));
  return { before: flat(before), span: flat(text.slice(start, end)), after: flat(after) };
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
