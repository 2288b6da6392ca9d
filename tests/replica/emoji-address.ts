/** Address of the picture of an emoji. */
export function emojiAddress(emoji: string): string {
  return `/_replica/emoji/${encodeURIComponent(emoji)}.svg`;
}
