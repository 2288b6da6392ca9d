import { whole } from '~/lib/text/words.ts';
import type { Danger } from './danger.ts';
import { ELECTRIC } from './danger-electric.ts';
import { FIRE } from './danger-fire.ts';
import { GAS } from './danger-gas.ts';
import { GROUND } from './danger-ground.ts';
import { HEAT } from './danger-heat.ts';
import { PEOPLE } from './danger-people.ts';
import { WATER } from './danger-water.ts';

/** Lexicon of emergencies over folded sentences (product.md R33, R51, C16; «пожар цен» is none). */
export const DANGERS: readonly Danger[] = [
  ...GAS,
  ...ELECTRIC,
  ...GROUND,
  ...WATER,
  ...FIRE,
  ...HEAT,
  ...PEOPLE,
];

/** A sentence that tells of an end, of a drill or of long ago raises nothing. */
export const OVER = whole(
  '(?<!не )(?:устранен\\p{L}?|устранил\\p{L}?|ликвидирован\\p{L}?|ликвидировал\\p{L}?|потушен\\p{L}?|потушил\\p{L}?|починили|заделали|закрыли|исправили)|больше (?:нет|не)|(?:нет|не было|никакого) (?:запаха|пожара|утечки)|не (?:пахнет|пахло|воняет|искрит)|учени[яей]\\p{L}*|учебн\\p{L}+|тренировк\\p{L}+|в прошлом (?:году|веке)|(?:год|лет|года) назад|памяти|фильм\\p{L}*|в кино|книг\\p{L}+|спектакл\\p{L}+|кто бы|слава богу',
);
