import { describe, expect, test } from 'vitest';
import { isInfinitive, looksPast, verbUse } from '~/lib/answer/verbs.ts';

/** What each form says of an action, and the plural past it comes to. */
test.each([
  ['починят', 'repair', 'future', 'починили'],
  ['починит', 'repair', 'future', 'починили'],
  ['починим', 'repair', 'future', 'починили'],
  ['починил', 'repair', 'past', 'починили'],
  ['починила', 'repair', 'past', 'починили'],
  ['починило', 'repair', 'past', 'починили'],
  ['починили', 'repair', 'past', 'починили'],
  ['починен', 'repair', 'passive', 'починили'],
  ['починена', 'repair', 'passive', 'починили'],
  ['починено', 'repair', 'passive', 'починили'],
  ['починены', 'repair', 'passive', 'починили'],
  ['вывезут', 'repair', 'future', 'вывезли'],
  ['вывезет', 'repair', 'future', 'вывезли'],
  ['вывезем', 'repair', 'future', 'вывезли'],
  ['вывез', 'repair', 'past', 'вывезли'],
  ['вывезла', 'repair', 'past', 'вывезли'],
  ['отремонтируют', 'repair', 'future', 'отремонтировали'],
  ['отремонтирует', 'repair', 'future', 'отремонтировали'],
  ['засыплют', 'repair', 'future', 'засыпали'],
  ['засыпят', 'repair', 'future', 'засыпали'],
  ['засыпим', 'repair', 'future', 'засыпали'],
  ['даст', 'done', 'future', 'дали'],
  ['дадим', 'done', 'future', 'дали'],
  ['привлечет', 'step', 'future', 'привлекли'],
  ['откроются', 'event', 'future', 'открылись'],
  ['откроется', 'event', 'future', 'открылись'],
  ['откроемся', 'event', 'future', 'открылись'],
  ['открылся', 'event', 'past', 'открылись'],
  ['открылась', 'event', 'past', 'открылись'],
  ['открылось', 'event', 'past', 'открылись'],
  ['завершится', 'event', 'future', 'завершились'],
  ['сообщим', 'tell', 'future', 'сообщили'],
])('«%s» is %s, %s: %s', (word, kind, tense, did) => {
  expect(verbUse(word)).toEqual({ kind, tense, did });
});

test.each(['находит', 'чинят', 'яма', 'починка', '-', '', 'отчитались-'])(
  '«%s» is no action done',
  (word) => {
    expect(verbUse(word)).toBeNull();
  },
);

describe('an infinitive', () => {
  test.each(['чинить', 'гулять', 'мыться', 'идти', 'везти', 'помочь', 'найти', 'смести', 'дать', 'мыть'])(
    'is «%s»',
    (word) => {
      expect(isInfinitive(word)).toBe(true);
    },
  );

  test.each([
    'пять',
    'очередь',
    'кровать',
    'область',
    'части',
    'новости',
    'скорости',
    'ночь',
    'дом',
    'нить',
    'лифтами',
    'чинит',
  ])('is not «%s»', (word) => {
    expect(isInfinitive(word)).toBe(false);
  });
});

describe('a word of the past', () => {
  test.each([
    'починили',
    'мигал',
    'мигала',
    'мигало',
    'мигали',
    'боялся',
    'боялась',
    'боялись',
    'росли',
    'шел',
    'вез',
    'прорвало',
    'вел',
    'вывез',
    'зашел',
    'должен',
    'горел',
  ])('is «%s»', (word) => {
    expect(looksPast(word)).toBe(true);
  });

  test.each([
    'если',
    'недели',
    'соли',
    'жители',
    'канал',
    'канала',
    'квартал',
    'материал',
    'школа',
    'масло',
    'силы',
    'был-то',
    'чинят',
    'дом',
    'ел',
    'мел',
    'строители',
    'зал',
    'завезет',
  ])('is not «%s»', (word) => {
    expect(looksPast(word)).toBe(false);
  });
});
