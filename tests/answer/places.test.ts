import { expect, test } from 'vitest';
import { housesOf, isConcrete, objectsOf, streetSpans, streetsOf } from '~/lib/answer/objects.ts';

/** Streets by their stems: the same street in any case is one. */
test.each([
  ['Яма на ул. Ленина', ['ленин']],
  ['Яма на Кирова, 8', ['киров']],
  ['Яма на улице Полевой и на Полевой, 12', ['полев']],
  ['На Садовой улице темно', ['садов']],
  ['Гуляем по Мира', ['мир']],
  ['Яма на 5 метров', []],
  ['Утром, 5 раз звонили', []],
  ['яма на ленина', []],
])('«%s» names the streets %j', (text, streets) => {
  expect([...streetsOf(text)]).toEqual(streets);
});

test.each([
  ['Яма на Ленина, 12', ['ленин 12']],
  ['Ленина 12а и Мира, д. 5', ['ленин 12а', 'мир 5']],
  ['Ленина, дом 12', ['ленин 12']],
  ['Осталось 12 дней', []],
  ['Зарплата 12 тысяч', ['зарплат 12']],
  ['Звонили Ленина 5 раз', []],
  ['Открыли Ленина 20 ноября', []],
])('«%s» names the houses %j', (text, houses) => {
  expect([...housesOf(text)]).toEqual(houses);
});

test('a street is shown without «на» before it', () => {
  const text = 'Темно на Полевой, яма на Кирова, 8 и у ул. Мира';
  const words = streetSpans(text).map(({ start, end }) => text.slice(start, end));
  expect(words.sort()).toEqual(['Кирова', 'Кирова, 8', 'Полевой', 'ул. Мира']);
});

test('a thing of a town can be pointed at, a feeling or a price cannot', () => {
  expect(isConcrete(['вчера', 'яму'])).toBe(true);
  expect(isConcrete(['осколки'])).toBe(true);
  expect(isConcrete(['радость', 'всегда'])).toBe(false);
  expect(isConcrete([])).toBe(false);
});

const things = (text: string) => [...objectsOf(text.split(' '))].sort();

test.each([
  'дорогие друзья',
  'дорогая администрация',
  'дорогое наше правительство',
  'дорогим землякам',
  'дорогой мэр',
  'дорогой иван',
  'дорогой наш',
])('«%s» calls somebody and speaks of no thing', (text) => {
  expect(things(text)).toEqual([]);
});

test.each(['дороги', 'дорогу', 'дорогам', 'дорогой не проехать', 'над дорогой иван увидел'])(
  '«%s» speaks of a road',
  (text) => {
    expect(things(text)).toEqual(things('дорога'));
  },
);

test.each(['дорого', 'слишком дорогая', 'такие дорогие', 'очень дорогой'])(
  '«%s» speaks of a price',
  (text) => {
    expect(things(text)).toEqual(things('цены'));
  },
);
