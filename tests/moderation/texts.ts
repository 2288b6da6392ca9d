import { readFileSync } from 'node:fs';

/** The lines of a file of `texts/`. */
export function linesOf(name: string): string[] {
  return readFileSync(new URL(`./texts/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
}
