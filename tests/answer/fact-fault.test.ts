import { expect, test } from 'vitest';
import { factFault } from '~/lib/answer/fact-fault.ts';

const TODAY = '2026-11-22';
const fact = (value: string) => ({ label: 'Горсвет', value, until: '2027-05-01' });

test.each([
  '5-12-34, круглосуточно',
  '+7 (4812) 30-12-34, доб. 2',
  'пн–чт 8:00–17:00, пт 8:00–15:45, обед 12:00–13:00',
  'https://gorod.example/grafik-uborki?street=1',
  'ул. Ленина, 1, кабинет 12, вход со двора',
  'паспорт, СНИЛС, справка о составе семьи',
  'с 20-го по 25-е число',
])('«%s» is a fact', (value) => {
  expect(factFault(fact(value), TODAY)).toBeNull();
});

test.each([
  'Здравствуйте! Телефон 5-12-34',
  'Благодарим за обращение',
  'Ваше обращение принято',
  'Яму засыплют до пятницы',
  'Фонари починили',
  'Горсвет\n5-12-34',
])('«%s» is a ready sentence and no fact', (value) => {
  expect(factFault(fact(value), TODAY)).toBe('sentence');
});

test('120 signs are a fact, 121 are none, and an emoji counts as one', () => {
  expect(factFault(fact(`${'5'.repeat(119)}📞`), TODAY)).toBeNull();
  expect(factFault(fact('5'.repeat(121)), TODAY)).toBe('too-long');
});

test('a fact needs a value, a label and a last day', () => {
  expect(factFault({ ...fact(' ') }, TODAY)).toBe('no-value');
  expect(factFault({ ...fact('112'), label: '' }, TODAY)).toBe('no-label');
  expect(factFault({ ...fact('112'), label: 'я'.repeat(61) }, TODAY)).toBe('long-label');
  expect(factFault({ ...fact('112'), label: 'я'.repeat(60) }, TODAY)).toBeNull();
  expect(factFault({ ...fact('112'), until: '' }, TODAY)).toBe('no-day');
});
