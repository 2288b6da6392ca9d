import { isAddressee } from './addressees.ts';
import { isName } from './first-names.ts';
import { level, type Span } from './level.ts';
import { stem } from './stem.ts';

/** Things of a town by stem, the ways of naming one thing on one line. */
const OBJECTS = [
  'ям улиц ямк выбоин колдобин провал асфальт дорог проезж покрыт полотн',
  'тротуар дорожк плитк',
  'снег вал погрузчик грейдер уборк сугроб наст расчистк трактор дорог тротуар',
  'лед налед гололед гололедиц сосульк скользк',
  'свет фонар освещен ламп лампочк электричеств опор',
  'мусор полигон мусоровоз контейнер бак свалк помойк площадк отход урн крупногабарит',
  'лифт',
  'подъезд',
  'крыш кровл протечк течет',
  'отоплен батаре тепл теплотрасс теплосет котельн',
  'вод водопровод труб колодц водокана горводокана теплосет котельн бойлер',
  'канализац коллектор',
  'газ',
  'двор придомов',
  'дерев дерев берез топол веток ветк ветв клен кустарник зелен',
  'трав газон покос',
  'собак пес псы животн щенк',
  'парк сквер алле набережн',
  'каток лед',
  'площадк качел горк песочниц',
  'автобус лини маршрут рейс маршрутк троллейбус трамва транспорт перевозчик расписан',
  'остановк павильон',
  'светофор переход зебр разметк знак',
  'парковк стоянк',
  'поликлиник больниц врач педиатр терапевт доктор прием талон завед главврач отделен флюорограф фап фельдшер регистратур',
  'лекарств аптек рецепт',
  'школ класс учител ученик',
  'садик сад ясл воспитател',
  'субсид льгот пособ выплат компенсац',
  'пенс',
  'квитанц начислен начисл тариф плат платеж счетчик перерасчет цен стоимост возврат',
  'мост мостик',
  'люк',
  'ливневк лив луж водоотвод',
  'пляж пруд озер рек',
  'кладбищ',
  'библиотек клуб музе театр',
  'бассейн стадион фок спортзал',
  'домофон',
  'забор огражден',
  'почт',
  'магазин рынок ярмарк',
  'стройк строительств новостройк',
  'скамейк лавочк',
  'елк салют праздник концерт',
  'wi-fi интернет связ',
];

const GROUP_OF = new Map<string, Set<number>>();
for (const [group, line] of OBJECTS.entries()) {
  for (const each of line.split(' ')) GROUP_OF.set(each, (GROUP_OF.get(each) ?? new Set()).add(group));
}

/** A street as people write it: «ул. Ленина», «Кирова, 8», «на Полевой 12». */
const STREETS = [
  /(?<!\p{L})(?:ул\.|улиц\p{L}+|пр-т\p{L}*|просп\p{L}*\.?|пер\.|переул\p{L}+|пл\.|площад\p{L}+|бульвар\p{L}*|шоссе|мкр\.?|микрорайон\p{L}*|набережн\p{L}+)\s*(?<name>\p{Lu}\p{L}{2,})/gu,
  /(?<!\p{L})(?<name>\p{Lu}\p{L}{3,}),?\s+(?:д\.?\s*|дом\p{L}?\s+)?\d{1,3}(?!\d|\s*(?:руб|раз|лет|год|дн|час|мин))/gu,
  /(?<!\p{L})(?<name>\p{Lu}\p{L}{2,}(?:ой|ую|ая|ом|ый|ого|ева|ова|ина))\s+(?:улиц\p{L}+|переул\p{L}+|проспект\p{L}*|площад[ьи]|шоссе|бульвар\p{L}*)/gu,
  /(?<!\p{L})(?:на|по|с)\s+(?<name>\p{Lu}\p{L}{2,}(?:ой|а|и|ого|ому|у|ева|ова|ина))(?!\p{L})/gu,
];

/** Stems of the streets that a text names. */
export function streetsOf(text: string): Set<string> {
  return new Set(
    STREETS.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ groups }) => stem(level(groups?.name ?? ''))),
    ),
  );
}

const HOUSE =
  /(?<!\p{L})(?<street>\p{Lu}\p{L}{2,}),?\s+(?:д\.?\s*|дом\p{L}?\s+)?(?<house>\d{1,3}[а-я]?)(?![\d\p{L}]|\s*(?:руб|раз|лет|год|дн|час|мин|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек))/gu;

/** Houses that a text names: the stem of the street and the number, «лен 12». */
export function housesOf(text: string): Set<string> {
  return new Set(
    Array.from(
      text.matchAll(HOUSE),
      ({ groups }) => `${stem(level(groups?.street ?? ''))} ${groups?.house ?? ''}`,
    ),
  );
}

/** Where a text names a street: the words that say so, without «на» before them. */
export function streetSpans(text: string): Span[] {
  return STREETS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const lead = /^(?:на|по|с)\s+/u.exec(match[0])?.[0].length ?? 0;
      return { start: match.index + lead, end: match.index + match[0].length };
    }),
  );
}

/** Things too common to ask an answer for, and concrete enough to show that it speaks of something. */
const CONCRETE = new Set(
  'стекл осколк столов обед повар меню питан котел насос кабел провод столб решетк бордюр перил лестниц ступеньк фонтан туалет вход разметк деньг документ подъемн стояк щит заслонк задвижк шин рельс вышк навес урн ограничител лежач камер щебен песок соль бригадир'.split(
    ' ',
  ),
);

/** True when words speak of anything in a town that can be pointed at. */
export function isConcrete(words: readonly string[]): boolean {
  return objectsOf(words).size > 0 || words.some((word) => CONCRETE.has(stem(word)));
}

/** «Дорого» is about money and has nothing of a road. */
const DEAR = /^(?:дорого|дороже|дороговато|недорого)$/u;
/** «Дорогая», «дорогие»: no case of «дорога» sounds so. */
const DEAR_ONE = /^дорог(?:ая|ое|ого|ому|ом|ую|ие|их|им|ими)$/u;
const MUCH =
  /^(?:очень|слишком|больно|чересчур|так(?:ой|ая|ие|ое)|сам(?:ый|ая|ые|ое)|не|более|довольно|весьма)$/u;
const BY_ROAD = /^(?:над|за|под|перед|с|между|рядом|той|этой|одной|какой)$/u;

/** Things of a town that a text speaks of, as numbers of their groups. */
export function objectsOf(words: readonly string[]): Set<number> {
  return new Set(
    words.flatMap((word, place) => [...(GROUP_OF.get(stemOfThing(word, words, place) ?? '') ?? [])]),
  );
}

/** The stem by which a word is a thing; null for one who is called: «дорогие друзья», «дорогой мэр». */
function stemOfThing(word: string, words: readonly string[], place: number): string | null {
  const before = words[place - 1] ?? '';
  if (DEAR.test(word)) return 'цен';
  if (!DEAR_ONE.test(word) && !isDearHe(word, before, words[place + 1] ?? '')) return stem(word);
  return MUCH.test(before) ? 'цен' : null;
}

/** «Дорогой» is a road as well: «над дорогой висит ветка». */
function isDearHe(word: string, before: string, after: string): boolean {
  if (word !== 'дорогой' || BY_ROAD.test(before)) return false;
  return MUCH.test(before) || isAddressee(after) || isName(after) || /^(?:наш|мой)$/u.test(after);
}
