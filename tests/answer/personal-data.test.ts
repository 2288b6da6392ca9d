import { expect, test } from 'vitest';
import { findPersonalData } from '~/lib/answer/personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);

test.each([
  ['Мой телефон +7 912 345-67-89', 'phone'],
  ['8(912)345 67 89', 'phone'],
  ['звоните 9123456789', 'phone'],
  ['тел. 22-33-44', 'phone'],
  ['пишите на ivan.petrov@mail.ru', 'email'],
  ['СНИЛС 112-233-445 95', 'snils'],
  ['мой номер 112-233-445 95', 'snils'],
  ['номер 100-018-999 00', 'snils'],
  ['карта 2200700019595957', 'card'],
  ['8 912 800-10-10', 'phone'],
  ['паспорт 4510 123456', 'passport'],
  ['серия 45 10 номер 123456', 'passport'],
  ['полис ОМС 1234567890123456', 'policy'],
  ['карта 4111 1111 1111 1111', 'card'],
  ['стоит машина А123ВС 77', 'plate'],
  ['живу на Ленина, 5, кв. 12', 'address'],
  ['ул. Мира д.3 кв 45', 'address'],
  ['родился 12.03.1985', 'birth'],
])('«%s» holds %s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'Горячая линия 8 800 200-10-10',
  'Звоните 112',
  'Яма у дома 12 на Ленина',
  'до 15.12.2026',
  'приказ № 1234567890 от 14.03.2025',
  'привезли 1234 5678 9012 3456 саженцев',
  'маршрут 123 и 456',
  'номер 112-233-445 00',
  'номер 112-233-445 96',
  'карта 4111 1111 1111 1112',
  'карта 2200700019595958',
  '7 800 200 10 10',
  'счёт 3:15, заезд в 10:30',
  'квартал 12',
])('«%s» holds none', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('a place is that of the text', () => {
  const text = 'Ёлка! Телефон: +7 912 345-67-89, звоните.';
  const [found] = findPersonalData(text);
  expect(text.slice(found?.start, found?.end)).toBe('+7 912 345-67-89');
});

test('several places come in the order of the text', () => {
  expect(kinds('паспорт 4510 123456, пишите на ivan@mail.ru, тел. 22-33-44')).toEqual([
    'passport',
    'email',
    'phone',
  ]);
});
