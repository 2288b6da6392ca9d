import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

test.each([
  'клоун ты',
  'клоун  ты',
  'клоун\tты',
  'клоун\u00a0ты',
  'клоун\u2003ты',
  'клоун-ты',
  'клоун "ты',
  'город. клоун ты',
])('«%s»: nothing stands between the word and whom it calls names', (text) => {
  expect(underlined(text)).toEqual(['клоун: insult.you']);
});

test.each(['клоун - ты', 'клоун -ты', 'клоун- ты', 'клоун – ты', 'клоун, ты', 'клоун:ты', 'клоун (ты)'])(
  '«%s»: behind a comma or a dash somebody is addressed',
  (text) => {
    expect(underlined(text)).toEqual(['клоун: insult.address']);
  },
);

test.each([
  'клоун; ты',
  'клоун! ты',
  'клоун? ты',
  'клоун… ты',
  'клоун. ты',
  'клоун\nты',
  'клоун\rты',
  'клоун\u2028ты',
  'клоун, \nты',
  'клоун., ты',
  'клоун,. ты',
])('«%s»: in another sentence nobody is meant', (text) => {
  expect(underlined(text)).toEqual([]);
});

test('a sentence about an authority does not protect the next one', () => {
  expect(underlined('Мэрия молчит. ты клоун')).toEqual(['клоун: insult.you']);
  expect(underlined('Мэрия. Вот идиоты опять')).toEqual(['идиоты: insult.cry']);
  expect(underlined('Вот идиоты в мэрии')).toEqual([]);
});

test('«эти» speaks of the authority in the sentence before, and of nobody known without one', () => {
  expect(underlined('Мэрия молчит. Эти холуи ничего не решают')).toEqual([]);
  expect(underlined('Сосед молчит. Эти холуи ничего не решают')).toEqual(['холуи: insult.this']);
});

test('what the next sentence begins with neither turns a word away nor aims it', () => {
  expect(underlined('Ты идиот. Нет там никакой ямы')).toEqual(['идиот: insult.you']);
  expect(underlined('Опять бараны на дороге. Вроде вы обещали их убрать')).toEqual([]);
});

test('«иди лечись» is said to whom it answers: its own «иди» speaks to nobody', () => {
  expect(underlined('Заболел – иди лечись в область')).toEqual([]);
  expect(underlined('Иди лечись', { reply: true })).toEqual(['Иди лечись: insult.retort']);
});
