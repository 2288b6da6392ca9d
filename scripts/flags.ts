import { readFileSync } from 'node:fs';
import { findFlags } from '~/lib/moderation/find-flags.ts';

/** `npm run -s flags -- FILE`: one text a line in, one JSON line each out; for whoever tends the lexicons. */
const file = process.argv[2];
if (file === undefined) {
  console.error('Name a file with one text a line: npm run -s flags -- FILE');
  process.exitCode = 1;
} else {
  for (const text of readFileSync(file, 'utf8')
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)) {
    const found = findFlags(text, { vulgar: true });
    const flags = found.flags.map(({ kind, start, end, rule }) => ({ kind, start, end, rule }));
    console.log(JSON.stringify({ text, flags, protected: found.protected }));
  }
}
