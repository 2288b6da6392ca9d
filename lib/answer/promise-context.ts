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

/**
 * True when a date in a levelled sentence is something that is still to come, and not a report, a wish or a
 * condition.
 * @param end where the words of the date end in the sentence
 * @param vague they sound like a time and name no day: «скоро»
 */
export function isPromising(sentence: string, end: number, vague: boolean): boolean {
  if (CONDITION.test(sentence) || DENIED.test(sentence)) return false;
  if (hasFuture(sentence)) return true;
  if (PAST.test(sentence)) return false;
  return vague || MARKER.test(sentence.slice(0, end));
}

function hasFuture(sentence: string): boolean {
  if (FUTURE.test(sentence)) return true;
  return Array.from(sentence.matchAll(FUTURE_VERB), ([word]) => word).some((word) => !NO_VERB.test(word));
}
