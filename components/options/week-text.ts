type Span = [string, string];

/** Working hours of a day as one writes them: «09:00–13:00, 14:00–18:00»; empty for a day of rest. */
export function sayHours(spans: readonly (readonly [string, string])[]): string {
  return spans.map(([from, to]) => `${from}–${to}`).join(', ');
}

/** Reads what `sayHours` writes, with any dash; null for what is no working hours. */
export function readHours(text: string): Span[] | null {
  const parts = text
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const spans = parts.map((part): Span | null => {
    const found = /^(\d{1,2}:\d{2})\s*[–—-]\s*(\d{1,2}:\d{2})$/u.exec(part);
    const [, from, to] = found ?? [];
    return from && to ? [from.padStart(5, '0'), to.padStart(5, '0')] : null;
  });
  return spans.every((span) => span !== null) ? spans : null;
}
