import { narrow, said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

const ASK =
  '(?:напишите|укажите|пришлите|оставьте|сообщите|отправьте|скиньте|назовите|продиктуйте|уточните|предоставьте|приложите|дайте|нужен|нужны|нужно|требуется)';
const SECRET =
  '(?:(?:номер\\p{L}? )?телефон\\p{L}*|номер для связи|контактн\\p{L}+ (?:данн\\p{L}+|номер|телефон)|контакты|паспорт\\p{L}*|паспортн\\p{L}+ данн\\p{L}+|снилс\\p{L}*|инн|фио|фамили\\p{L}+|полис\\p{L}*|дат\\p{L} рождения|лицево\\p{L}+ счет\\p{L}?|номер карты|персональн\\p{L}+ данн\\p{L}+|ваши данные|(?:ваш|домашний|точный) адрес|адрес (?:проживания|регистрации|прописки)|номер квартиры|квартир\\p{L}|e-?mail|почту)';
const ADDRESS = 'адрес';
const HERE =
  '(?:здесь|тут|ниже|сюда|в комментари\\p{L}+|под (?:этим )?(?:постом|записью|комментарием)|в ответ\\p{L}*)';
const PRIVATE = said(
  'в личн\\p{L}+(?: сообщени\\p{L}+)?|личн\\p{L}+ сообщени\\p{L}+|в личк\\p{L}|в лс|в директ|в сообщени\\p{L}+ (?:группы|сообщества|страницы|паблика|нам)|сообщени\\p{L}+ (?:группы|сообщества|страницы)|в (?:\\p{L}+ )?сообщения|на (?:\\p{L}+ )?(?:электронн\\p{L}+ )?почту|по телефону|через (?:госуслуг\\p{L}+|форму|приемную|сайт)|на сайте|на госуслугах|в чат|в заявлени\\p{L}+|с собой|при себе|на приеме|в обращени\\p{L}+|не пишите|не указывайте|не публикуйте',
);
const NEAR = '(?:[^.!?\\n]{0,80}?)';
const ASKS_SECRET = new RegExp(
  narrow(
    `(?<!\\p{L})(?:${ASK}(?!\\p{L})${NEAR}(?<!\\p{L})${SECRET}|${SECRET}(?!\\p{L})${NEAR}(?<!\\p{L})${ASK})(?!\\p{L})`.replaceAll(
      ' ',
      '\\s+',
    ),
  ),
  'u',
);
const ASKS_ADDRESS_HERE = new RegExp(
  narrow(
    `(?<!\\p{L})(?:${ASK}(?!\\p{L})${NEAR}(?<!\\p{L})${ADDRESS}(?!\\p{L})${NEAR}${HERE}|${HERE}${NEAR}${ASK}(?!\\p{L})${NEAR}(?<!\\p{L})${ADDRESS}|${ASK}\\s+${HERE}${NEAR}(?<!\\p{L})${ADDRESS}|${ADDRESS}(?!\\p{L})${NEAR}${ASK}\\s+${HERE})(?!\\p{L})`.replaceAll(
      ' ',
      '\\s+',
    ),
  ),
  'u',
);
/** The address of a pit or a yard is nobody's secret. */
const PLACE = said(
  'адрес\\p{L}*,? (?:где|ямы|двора|дома|остановки|площадки|подъезда|места|контейнера|фонаря|участка|объекта|поликлиники)',
);
/** «Нужен паспорт» tells what to take along; «напишите» asks to publish. */
const TAKES_ALONG = /^(?:нужен|нужны|нужно|требуется)|(?:нужен|нужны|нужно|требуется)$/u;
const OWN_PHONE = /(?:\+7|8)[\s(-]*\d{3}|\d{1,3}-\d{2}-\d{2}/u;

export const personalData: Rule = {
  id: 'personal-data',
  group: 'safety',
  level: 'must',
  why: 'coach_why_personal_data',
  source: '152-ФЗ, согласие на распространение персональных данных',
  find: ({ flat, sentences }) =>
    sentences.flatMap(({ start, end }, place) => {
      const sentence = flat.slice(start, end);
      // «Звоните 30-40-50. Назовите лицевой счёт»: it is said by phone.
      const withLast = flat.slice(sentences[place - 1]?.start ?? start, end);
      if (PRIVATE.test(sentence)) return [];
      const match = ASKS_SECRET.exec(sentence) ?? ASKS_ADDRESS_HERE.exec(sentence);
      if (match === null || PLACE.test(sentence)) return [];
      const here = said(HERE).test(sentence);
      if (!here && (TAKES_ALONG.test(match[0]) || OWN_PHONE.test(withLast))) return [];
      return [{ start: start + match.index, end: start + match.index + match[0].length, ask: 'personal' }];
    }),
  good: [
    'Елена, здравствуйте! Напишите телефон в личные сообщения, перезвоним сегодня.',
    'Елена, здравствуйте! Нужны паспорт и справка.',
    'Елена, здравствуйте! Напишите адрес двора, приедем завтра.',
    'Елена, здравствуйте! Уточните номер дома, пожалуйста.',
  ],
  bad: [
    'Елена, здравствуйте! Напишите здесь ваш телефон.',
    'Елена, здравствуйте! Укажите ФИО и адрес в комментариях.',
    'Елена, здравствуйте! Пришлите, пожалуйста, СНИЛС, проверим.',
    'Елена, здравствуйте! Ниже оставьте адрес, перезвоним завтра.',
  ],
};
