/** A piece of a comment's text as the networks paint it. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'emoji'; text: string }
  | { kind: 'link'; text: string; href: string };

const PART =
  /(\n)|(https?:\/\/[^\s]+)|((?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*))/gu;

function piece(match: RegExpMatchArray): Piece {
  if (match[1]) return { kind: 'break' };
  if (match[2]) return { kind: 'link', text: match[2], href: match[2] };
  return { kind: 'emoji', text: match[0] };
}

/** Splits a text into words, line breaks, emoji (pictures with an `alt`) and links. */
export function splitText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PART)) {
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push(piece(match));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  return pieces;
}
