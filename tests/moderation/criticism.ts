import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('./criticism/', import.meta.url);

/** Harsh criticism as citizens write it, by topic: none of it breaks a rule by its form. */
export const CRITICISM: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.txt', ''),
    readFileSync(new URL(file, folder), 'utf8').trim().split('\n'),
  ]),
);
