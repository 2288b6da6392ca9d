const FONTS = 'Noto Color Emoji, Apple Color Emoji, Segoe UI Emoji';

/** An emoji as an SVG document, drawn with the emoji font of the machine. */
export function drawEmoji(emoji: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><text x="8" y="13" text-anchor="middle" font-size="13" font-family="${FONTS}">${emoji}</text></svg>`;
}

/** Address of that drawing, which needs no network. */
export function drawnEmoji(emoji: string): string {
  return `data:image/svg+xml,${encodeURIComponent(drawEmoji(emoji))}`;
}
