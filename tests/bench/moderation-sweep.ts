import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findFlags } from '~/lib/moderation/find-flags.ts';

const DICTIONARY = '/usr/share/hunspell/ru_RU';
/** The one obscene noun that Debian's dictionary holds. */
const OBSCENE = /^блядь?(?:ями?|ям|ях|ей|ью|и)?$/u;

/** Which of Debian's Russian word forms have a flag of any kind though they are innocent; null without hunspell-ru. */
export function sweep(): { forms: number; innocent: string[] } | null {
  const run = existsSync(`${DICTIONARY}.dic`)
    ? spawnSync('unmunch', [`${DICTIONARY}.dic`, `${DICTIONARY}.aff`], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      })
    : null;
  if (run?.status !== 0) return null;
  const forms = [...new Set(run.stdout.split('\n'))];
  const innocent = forms.filter((form) => !OBSCENE.test(form) && findFlags(form).flags.length > 0);
  return { forms: forms.length, innocent };
}
