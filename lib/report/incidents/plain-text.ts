const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The words of a text with markup of VK («[id1|Имя]», «[club1|…]») and HTML, as exports of the incident system hold
 * them: links by their words, line breaks kept, tags gone.
 */
export function plainText(text: string): string {
  return text
    .replace(/\[(?:id|club|public|event)-?\d+(?::[^\]|]*)?\|([^\]]*)\]/gu, '$1')
    .replace(/<br\s*\/?>|<\/p>|<\/div>/giu, '\n')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .replace(/&(#x?[\da-f]+|[a-z]+);/giu, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \t]+\n/gu, '\n')
    .trim();
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
