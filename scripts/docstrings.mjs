import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { undocumented } from './undocumented.mjs';

/** `npm run check:docs`: names every exported function that does not say what it gives. */
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', ':!tests'], { encoding: 'utf8' });
const found = files
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.d.ts'))
  .flatMap((file) =>
    undocumented(readFileSync(file, 'utf8')).map(({ name, line }) => `${file}:${line} ${name}`),
  );
for (const one of found)
  console.error(`${one} is exported without a docstring: say what it gives, and in which units.`);
process.exitCode = found.length > 0 ? 1 : 0;
