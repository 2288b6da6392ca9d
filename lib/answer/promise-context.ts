/** Abbreviations whose dot ends no sentence. */
const SHORT =
  /(?:^|[^\p{L}])(?:ул|д|пл|пер|пр|просп|г|гг|стр|им|обл|р|руб|тел|см|корп|кв|мкр|т|к|п|с|ст|доб|ок|тыс|млн|рук)$/u;

/** Where the sentences of a folded text begin and end; a dot inside «15.12», «ул. Мира» or «г. Омск» ends none. */
export function sentencesOf(folded: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    if (!endsSentence(folded, at)) continue;
    sentences.push({ start, end: at });
    start = at + 1;
  }
  return [...sentences, { start, end: folded.length }];
}

function endsSentence(folded: string, at: number): boolean {
  const char = folded.charAt(at);
  if (char === '\n' || char === '!' || char === '?' || char === '…' || char === ';') return true;
  if (char !== '.' || /\S/u.test(folded.charAt(at + 1))) return false;
  return !SHORT.test(folded.slice(Math.max(0, at - 6), at));
}

const STREET =
  /(?:^|[^\p{L}])(?:ул|улиц\p{L}*|пл|площад\p{L}*|пер|переул\p{L}*|пр|пр-т|просп|проспект\p{L}*|бульвар\p{L}*|б-р|мкр|микрорайон\p{L}*|имени|им|парк\p{L}*|сквер\p{L}*|набережн\p{L}+|проезд\p{L}*|школ\p{L}+|стадион\p{L}*)\.? *$/u;
const CONDITION = /(?<!\p{L})(?:если|при условии|в случае|когда бы|как только|чтобы)(?!\p{L})/u;
const DENIED =
  /(?<!\p{L})(?:не (?:будет|будут|планиру\p{L}+|предусмотрен\p{L}*|обеща\p{L}+|смож\p{L}+|получится|успе\p{L}+|гарантиру\p{L}+|можем|сможем|может|ранее)|нельзя|невозможно)(?!\p{L})/u;
const MARKER = /(?<!\p{L})(?:до|к|ко|не позднее|не позже|в течение|в срок до|сроком до|по|через)(?!\p{L})/u;

/** Verbs and words of what is still to be done. */
const FUTURE =
  /(?<!\p{L})(?:буд(?:ет|ут|ем)|планир\p{L}+|намечен\p{L}*|запланирован\p{L}*|назначен\p{L}*|обеща\p{L}+|должн\p{L}+|долж[ае]н|срок\p{L}*|готовность|ожида\p{L}+|старт\p{L}*|предстоит|начало работ|окончание работ|завершение|\p{L}{3,}(?:утся|ются|атся|ятся|ится|ется|емся|имся))(?!\p{L})/u;
const FUTURE_VERB = /(?<!\p{L})(\p{L}{2,}(?:ут|ют|ат|ят|ит|ет|ем|им|йдет|йдут))(?!\p{L})/gu;
const NO_VERB =
  /^(?:\p{L}*(?:ответ|совет|кабинет|бюджет|билет|пакет|предмет|комитет|университет|маршрут|институт|минут|результат|аппарат|депутат|комбинат|объект|лимит|кредит|визит|транзит|дефицит|полет|паркет|буклет|портрет|интернет|приоритет|факультет|памят)|лет|свет|нет|привет|тут|ребят|девят|двадцат|этим|всем|чем|тем|им|своим|нашим|вашим|днем|летом|затем|совсем|зачем|прием|объем|подъем|проем|доводит|пусть|крут|путем|\p{L}+(?:ым|аем|вляем|щаем|имаем|ываем))$/u;
const PAST = /(?<!\p{L})\p{L}{3,}(?:ли|лись|лся|лась|лось|ала|ила|ело|ыло|ен[аоы]?|ены|ано|ены)(?!\p{L})/u;

/** True when a date in a sentence is something that is still to come, and not a report, a wish or a condition. */
export function isPromising(sentence: string, match: RegExpMatchArray, marked: boolean): boolean {
  if (CONDITION.test(sentence) || DENIED.test(sentence)) return false;
  if (hasFuture(sentence)) return true;
  if (PAST.test(sentence)) return false;
  return marked || MARKER.test(sentence.slice(0, (match.index ?? 0) + match[0].length));
}

function hasFuture(sentence: string): boolean {
  if (FUTURE.test(sentence)) return true;
  return Array.from(sentence.matchAll(FUTURE_VERB), ([word]) => word).some((word) => !NO_VERB.test(word));
}

/**
 * True for figures that are no date though they look like one: streets («ул. 9 Мая», «8 Марта, 12»),
 * documents («от 15.12.2026 № 12»), phones, versions and house numbers.
 * @param text the sentence as it was written: a street is known by its capital letter.
 */
export function spoiled(text: string, sentence: string, match: RegExpMatchArray): boolean {
  const from = match.index ?? 0;
  const end = from + match[0].trimEnd().length;
  const before = sentence.slice(0, from);
  const after = sentence.slice(end);
  if (STREET.test(before) || isStreetName(text.slice(from, end), after)) return true;
  if (/(?<!\p{L})от $/u.test(before) || /^ ?(?:г\. ?|года )?№/u.test(after)) return true;
  return (
    /[\d.№+-]$/u.test(before) || /(?:дом|д\.|верси\p{L}+|№|пункт\p{L}*|п\.|стать\p{L}+|ст\.) ?$/u.test(before)
  );
}

function isStreetName(words: string, after: string): boolean {
  return /\d{1,2}(?:-?го)? \p{Lu}\p{Ll}+$/u.test(words) && /^,? ?(?:д\.? ?|дом\p{L}* )?\d/u.test(after);
}
