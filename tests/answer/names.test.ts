import { describe, expect, test } from 'vitest';
import { firstNameOf, isName, isSameName } from '~/lib/answer/first-names.ts';
import { capital, genderOf, otherCasesOf } from '~/lib/answer/name-forms.ts';

describe('a profile is called by', () => {
  test.each([
    ['Елена Петрова', 'елена'],
    ['Петрова Елена', 'елена'],
    ['ЕЛЕНА', 'елена'],
    ['🌸Мария🌸', 'мария'],
    ['Алёна Ли', 'алена'],
    ['Миляуша', 'миляуша'],
    ['Elena Petrova', 'elena'],
    ['Yulia', 'yulia'],
    ['Xenia', 'xenia'],
    ['Вера Ивановна Петрова-Водкина', 'вера'],
  ])('«%s»: %s', (display, name) => {
    expect(firstNameOf(display)).toBe(name);
  });

  test.each([
    'Типичный Роман',
    'Магазин Вера',
    'Подслушано в Заречье',
    'Вера Ивановна Петрова Водкина',
    'Xyz Qwerty',
    'Стул',
    'elenq',
    '12345',
    '',
  ])('no name: «%s»', (display) => {
    expect(firstNameOf(display)).toBeNull();
  });
});

describe('the same name is', () => {
  test.each([
    ['юля', 'юлия'],
    ['юлия', 'yulia'],
    ['julia', 'юлия'],
    ['ксения', 'xenia'],
    ['виктор', 'wiktor'],
    ['виктор', 'victor'],
    ['михаил', 'mikhail'],
    ['анна', 'ana'],
    ['чулпан', 'chulpan'],
    ['шакир', 'schakir'],
    ['афанасий', 'афоня'],
    ['гузель', 'гуля'],
    ['женя', 'jenya'],
  ])('«%s» and «%s»', (one, other) => {
    expect(isSameName(one, other)).toBe(one !== 'женя');
    expect(isSameName(other, one)).toBe(one !== 'женя');
  });

  test.each([
    ['елена', 'ольга'],
    ['елена', 'olga'],
    ['yulia', 'julia'],
    ['стул', 'стол'],
    ['гузель', 'афоня'],
  ])('not «%s» and «%s»', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

test('a name and its everyday form are names, a thing is none', () => {
  expect(['елена', 'лена', 'миляуша', 'афоня'].filter((word) => !isName(word))).toEqual([]);
  expect(['яма', 'лифт', 'elena', ''].filter(isName)).toEqual([]);
});

test.each([
  ['елена', 'female'],
  ['павел', 'male'],
  ['любовь', 'female'],
  ['гюзель', 'female'],
  ['рафаэль', 'male'],
  ['слава', null],
  ['саша', null],
  ['elena', null],
  ['анна-мария', null],
])('«%s» shows %s, asked again as well', (name, gender) => {
  expect(genderOf(name)).toBe(gender);
  expect(genderOf(name)).toBe(gender);
});

test('a name in its other cases is levelled and never the name itself', () => {
  expect(otherCasesOf('елена')).toEqual(['елены', 'елене', 'елену', 'еленой']);
  expect(otherCasesOf('елена')).toEqual(['елены', 'елене', 'елену', 'еленой']);
  expect(otherCasesOf('петр')).toEqual(['петра', 'петру', 'петром', 'петре']);
  expect(otherCasesOf('слава')).toEqual([]);
});

test('a name is written with its capitals', () => {
  expect(capital('елена')).toBe('Елена');
  expect(capital('анна-мария')).toBe('Анна-Мария');
});
