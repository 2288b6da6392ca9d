import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFlags } from '~/lib/moderation/find-flags.ts';

const DICTIONARY = '/usr/share/hunspell/ru_RU';

/** Prints which of Debian's Russian word forms have a flag; says so where hunspell-ru is not installed. */
export function sweep(): void {
  const run = existsSync(`${DICTIONARY}.dic`)
    ? spawnSync('unmunch', [`${DICTIONARY}.dic`, `${DICTIONARY}.aff`], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      })
    : null;
  if (run?.status !== 0) {
    console.log('For the sweep over all word forms install hunspell-ru and hunspell-tools.');
    return;
  }
  const forms = [...new Set(run.stdout.split('\n'))];
  const flagged = forms.filter((form) => findFlags(form).flags.some((flag) => flag.kind === 'obscene'));
  console.log(`${forms.length} word forms, ${flagged.length} with an obscene flag: ${flagged.join(', ')}`);
}
