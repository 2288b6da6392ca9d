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
