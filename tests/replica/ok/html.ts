import { splitText } from '~/components/training/sandbox/vk/split-text.ts';
import { emojiAddress } from '~/tests/replica/emoji-address.ts';
import type { Actor, Town } from '~/tests/replica/settle.ts';

/** Text made safe for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Text with line breaks, emoji as pictures and links, as HTML. */
export function richHtml(text: string): string {
  return splitText(text)
    .map((piece) => {
      if (piece.kind === 'break') return '<br>';
      const safe = escapeHtml(piece.text);
      if (piece.kind === 'emoji')
        return `<img class="emoji" src="${emojiAddress(piece.text)}" alt="${safe}">`;
      return piece.kind === 'link' ? `<a class="o" href="${safe}" target="_blank">${safe}</a>` : safe;
    })
    .join('');
}

/** Somebody by key; throws when the town does not know the key. */
export function actor(town: Town, key: string): Actor {
  const found = town.people[key];
  if (!found) throw new Error(`В городе нет «${key}»`);
  return found;
}

/** An avatar of `size` pixels. */
export function avatar(one: Actor, size: number): string {
  return `<img class="ava" src="/_replica/face/${one.key}.svg" alt="${escapeHtml(one.name)}" width="${size}" height="${size}">`;
}
