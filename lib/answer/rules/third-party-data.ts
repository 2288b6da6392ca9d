import { findPersonalData } from '~/lib/answer/personal-data.ts';
import { places, said } from '~/lib/answer/phrases.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

const FLAT = said(
  'квартир[аеуы]й? ?№? ?\\d{1,4}|кв\\. ?№? ?\\d{1,4}|(?:в|из) \\d{1,4}(?:-?\\p{L}{1,2})? квартир[еы]',
);
const ILL =
  'диагноз\\p{L}*|инвалид\\p{L}*|психиатр\\p{L}*|психическ\\p{L}+|шизофрен\\p{L}+|вич|туберкулез\\p{L}*|онкологи\\p{L}+|онкобольн\\p{L}+|рак(?:ом)?|беременн\\p{L}+|алкоголи\\p{L}+|наркоман\\p{L}*|наркозависим\\p{L}*|эпилепси\\p{L}+|деменци\\p{L}+|диабет\\p{L}*|инсульт\\p{L}*|инфаркт\\p{L}*|пневмони\\p{L}+|ковид\\p{L}*|коронавирус\\p{L}*|гепатит\\p{L}*|состоит на учете|стоит на учете|болеет|судим\\p{L}*';
const SOMEBODY =
  'у \\p{L}+ \\p{L}+(?:овны|евны|ичны|овича|евича|ьича)|у (?:нее|него|них|этой|этого|соседа|соседки|жильца|жильцов|ребенка|пациента|пациентки|женщины|мужчины|мальчика|девочки|вашего|вашей|вашему|гражданина|гражданки|хозяина|собственника)|он|она|его|ее|сосед(?:ка|а|у|кой|ом)?|жилец|жильца|жиличка|пациент\\p{L}*|гражданин\\p{L}?|гражданк\\p{L}|хозя(?:ин|йка)|водитель|ваш(?:а|ей|его)? (?:муж|жена|мать|мама|отец|сын|дочь|дочери|бабушка|ребенок)';
const ILLNESS = said(ILL);
const DIAGNOSIS = new RegExp(
  `(?<!\\p{L})(?:${SOMEBODY})(?!\\p{L})[^.!?\\n]{0,40}?(?<!\\p{L})(?:${ILL})(?!\\p{L})|(?<!\\p{L})(?:${ILL})(?!\\p{L})[^.!?\\n]{0,25}?(?<!\\p{L})(?:${SOMEBODY})(?!\\p{L})`.replaceAll(
    ' ',
    '\\s+',
  ),
  'u',
);
const PRIVATE_PERSON = new RegExp(
  `(?<!\\p{L})(?:(?:${SOMEBODY})(?!\\p{L})|(?:сосед|жилец|жильц|житель|жительниц|собственник|хозяин|хозяйк|председател|старш\\p{L}+ по дом)\\p{L}*)[^.!?\\n]{0,60}$`.replaceAll(
    ' ',
    '\\s+',
  ),
  'u',
);

export const thirdPartyData: Rule = {
  id: 'third-party-data',
  group: 'safety',
  level: 'must',
  why: 'coach_why_third_party_data',
  source: '152-ФЗ, согласие на распространение персональных данных',
  find: (reading) => [
    ...places(FLAT, reading.flat).map((place) => ({ ...place, variant: 'flat' })),
    ...(ILLNESS.test(reading.flat) ? places(DIAGNOSIS, reading.flat) : []).map((place) => ({
      ...place,
      variant: 'health',
    })),
    ...numbers(reading),
  ],
  good: [
    'Елена, здравствуйте! Звоните диспетчеру: 8 (800) 111-22-33.',
    'Елена, здравствуйте! Воду отключили в квартирах третьего подъезда.',
    'Елена, здравствуйте! Приём онколога — в кабинете 12, запись по телефону 22-33-44.',
  ],
  bad: [
    'Елена, здравствуйте! Шум — из квартиры 45, с хозяином поговорили.',
    'Елена, здравствуйте! Телефон соседа: 8 912 345-67-89, договоритесь с ним.',
    'Елена, здравствуйте! У неё диагноз, врач приедет завтра.',
    'Елена, здравствуйте! Нашли по паспорту 4510 123456.',
  ],
};

/** Numbers of documents are nobody's but the bearer's; a phone only where a private person stands before it. */
function numbers({ text, flat }: Reading): Found[] {
  return findPersonalData(text).flatMap(({ kind, start, end }) => {
    if (kind === 'phone' || kind === 'email') {
      return PRIVATE_PERSON.test(flat.slice(Math.max(0, start - 100), start))
        ? [{ start, end, variant: 'phone' }]
        : [];
    }
    return kind === 'passport' || kind === 'snils' || kind === 'card' || kind === 'policy'
      ? [{ start, end, variant: 'document' }]
      : [];
  });
}
