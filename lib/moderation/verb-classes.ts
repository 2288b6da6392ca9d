import { conjugated } from './conjugate.ts';
import { THREAT_INJURIES } from './lexicon/threat-injuries.ts';
import { THREAT_VERBS } from './lexicon/threat-verbs.ts';
import { parseLexicon } from './lexicon-line.ts';

const conjugatedOf = (source: string) =>
  parseLexicon(source).map(({ stem, start }) => ({ ...conjugated(stem), start }));

/** The verbs of violence with their forms; what `start` says stands in their lexicon. */
export const VIOLENCE = conjugatedOf(THREAT_VERBS);

const injuries = conjugatedOf(THREAT_INJURIES);
const maiming = injuries.filter(({ start }) => start === 'prefix');

/** The forms of verbs that phrases of lexicons name in braces, by their name. */
export const VERB_CLASSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['injure', injuries.flatMap(({ promise }) => promise)],
  ['maim', maiming.flatMap(({ promise }) => promise)],
  [
    'slay',
    VIOLENCE.filter(({ start }) => start !== 'after').flatMap((verb) => [
      ...verb.promise,
      ...verb.infinitive,
    ]),
  ],
  ['tear', maiming.flatMap(({ infinitive }) => infinitive)],
]);
