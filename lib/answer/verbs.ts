import { VERBS, type VerbKind } from './verb-table.ts';

/**
 * What a word says of an action: that it will be, was, or is done («отремонтирована»); `did` is its plural past.
 */
export type VerbUse = { kind: VerbKind; tense: 'future' | 'past' | 'passive'; did: string };

const KINDS = ['repair', 'done', 'step', 'tell', 'event'] as const;

/** «Даст, дадим» and «привлечёт» follow no ending. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  зажгут: ['зажжет', 'зажжем'],
  дадут: ['даст', 'дадим'],
  передадут: ['передаст', 'передадим'],
  выдадут: ['выдаст', 'выдадим'],
  подадут: ['подаст', 'подадим'],
  сдадут: ['сдаст', 'сдадим'],
  создадут: ['создаст', 'создадим'],
  привлекут: ['привлечет', 'привлечем'],
  засыплют: ['засыплет', 'засыплем', 'засыпят', 'засыпит', 'засыпим'],
  подсыплют: ['подсыплет', 'подсыплем', 'подсыпят', 'подсыпит', 'подсыпим'],
  досыплют: ['досыплет', 'досыплем', 'досыпят', 'досыпит', 'досыпим'],
  посыплют: ['посыплет', 'посыплем', 'посыпят', 'посыпит', 'посыпим'],
};

const USES = new Map<string, VerbUse>();
const INFINITIVES = new Set<string>();

for (const kind of KINDS) {
  for (const row of VERBS[kind].trim().split(/\s*\n\s*/u)) {
    const [infinitive = '', will = '', did = '', passive = '-'] = row.split(' ');
    INFINITIVES.add(infinitive);
    for (const word of futures(will)) USES.set(word, { kind, tense: 'future', did });
    for (const word of pasts(did)) USES.set(word, { kind, tense: 'past', did });
    if (passive === '-') continue;
    for (const ending of ['', 'а', 'о', 'ы']) USES.set(passive + ending, { kind, tense: 'passive', did });
  }
}

/** «Починят» with «починит» and «починим»; «вернутся» with «вернётся» and «вернёмся». */
function futures(will: string): string[] {
  const irregular = IRREGULAR[will];
  if (irregular !== undefined) return [will, ...irregular];
  const reflexive = will.endsWith('ся');
  const plain = reflexive ? will.slice(0, -2) : will;
  const vowel = /[ую]т$/u.test(plain) ? 'е' : 'и';
  const base = plain.slice(0, -2) + vowel;
  return reflexive ? [will, `${base}тся`, `${base}мся`] : [will, `${base}т`, `${base}м`];
}

/** «Вывезли» with «вывез, вывезла, вывезло»; «открылись» with «открылся, открылась, открылось». */
function pasts(did: string): string[] {
  if (did.endsWith('лись')) {
    const base = did.slice(0, -4);
    return [did, `${base}лся`, `${base}лась`, `${base}лось`];
  }
  const base = did.slice(0, -2);
  const masculine = /[зс]$/u.test(base) ? base : `${base}л`;
  return [did, masculine, `${base}ла`, `${base}ло`];
}

/** What a levelled word says of an action of a town; null for every other word. */
export function verbUse(word: string): VerbUse | null {
  return USES.get(word) ?? null;
}

const NO_INFINITIVES = new Set(
  'пять девять десять опять память мать сеть нить печать кровать область часть очередь медь есть треть честь весть лесть рать пядь стать ночь дочь речь'.split(
    ' ',
  ),
);

/** True when a levelled word is an infinitive by its form, of any verb. */
export function isInfinitive(word: string): boolean {
  if (INFINITIVES.has(word)) return true;
  return (
    /(?:[аеиоуыя]ть|[аеиоуыя]ться|[дзсй]ти|чь)$/u.test(word) &&
    !NO_INFINITIVES.has(word) &&
    !/(?:област|част|скорост|новост)/u.test(word)
  );
}

const NO_PAST = new Set(
  'или если ли дали недели земли модели цели соли пыли мебели детали медали пули доли роли воли боли мели нули хмели канали параллели пастели апрели дуэли панели туннели тоннели отели мотели скамьи жители'.split(
    ' ',
  ),
);

/** True when a levelled word is a verb of the past by its form: «закончили», «оборвало», «не успела». */
function isPast(word: string): boolean {
  if (USES.get(word)?.tense === 'past') return true;
  return (
    (/(?:[аеиоуыя]|[зсшгкб])ли(?:сь)?$/u.test(word) && !NO_PAST.has(word) && !/тели$/u.test(word)) ||
    PAST.has(word)
  );
}

/** Nouns that end like a verb of the past. */
const NOUN_LIKE_PAST =
  /(?:канал|материал|портал|зал|журнал|персонал|филиал|квартал|подвал|металл|потенциал|интервал|[во]вал|отдел|раздел|предел|дел|тел|узел|штабел|школ|стол|пол|смол|сил|могил|числ|масл|тепл|стекл|сел|мыл|начал|скал|правил|тыл|угол|посел|автомобил|апрел|недел|котел|прокол|протокол|футбол)[ао]?$/u;

/** True when a levelled word may be a verb of the past in any number: «шёл», «закончила». */
export function looksPast(word: string): boolean {
  if (isPast(word)) return true;
  return word.length > 3 && /[аеиоуыя]л(?:[ао]|ся|ась|ось)?$/u.test(word) && !NOUN_LIKE_PAST.test(word);
}

const PAST = new Set(
  'шел вел вез обещал обещала обещало планировал планировала хотел хотела был была было сломался сломалась сломалось оборвало оборвался прорвало порвало затопило размыло замело повредило отключилось закончился закончилась закончилось началась начался начался прошел прошла прошло сорвал сорвала успел успела смог смогла должен'.split(
    ' ',
  ),
);
