import { readFileSync } from 'node:fs';

/** A text with what a moderator sees underlined in it, as `underlined` tells it. */
type Marked = { text: string; seen: string[] };

/** The texts of a file of `texts/`: one a line, what is underlined behind a tab, parted by « | ». */
export function markedIn(name: string): Marked[] {
  return readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8')
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => {
      const [text = '', seen] = line.split('\t');
      return { text, seen: seen?.split(' | ') ?? [] };
    });
}

/** The texts of a file of `texts/` without their marks. */
export function linesOf(name: string): string[] {
  return markedIn(name).map(({ text }) => text);
}
