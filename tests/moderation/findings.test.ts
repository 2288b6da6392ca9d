import { expect, test } from 'vitest';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { underlined } from './underlined.ts';

test.each([
  ['я тебя убью, мудак, ты дурак', ['убью', 'мудак', 'мудак', 'дурак']],
  ['ты дурак, тебе не жить, хуйня', ['дурак', 'тебе не жить', 'хуйня']],
  ['п*здец, какого х хуйня', ['п*здец', 'какого х', 'хуйня']],
  ['мудаков пиз дец', ['мудаков', 'пиз дец']],
  ['пиз дец хуйня', ['пиз дец', 'хуйня']],
  ['пизд ец', ['пизд', 'пизд ец']],
  ['какого х у й, пиздец', ['какого х', 'пиздец']],
  ['Умри, скотина', ['Умри, скотина', 'скотина']],
])('«%s»: what is underlined stands in the order of the text, none of it twice', (text, words) => {
  expect(underlined(text).map((one) => one.split(': ')[0])).toEqual(words);
});

test('each finding names its kind', () => {
  const kinds = (text: string) => findFlags(text, { vulgar: true }).flags.map(({ kind }) => kind);
  expect(kinds('он мудак')).toEqual(['obscene', 'insult']);
  expect(kinds('ты дурак')).toEqual(['insult']);
  expect(kinds('убью соседа')).toEqual(['threat']);
  expect(kinds('полная жопа')).toEqual(['vulgar']);
});

test.each([
  ['хуууйня', 'хуууйня'],
  ['вот хУУуйня!', 'хУУуйня'],
  ['вот хуйняяя!', 'хуйняяя'],
  ['👍 хуйня 👍', 'хуйня'],
  ['👍👍ху\u200bй\u00adня👍', 'ху\u200bй\u00adня'],
  ['𝐱𝐲й вам', '𝐱𝐲й'],
  ['п🤬здец', 'п🤬здец'],
  ['п🤬зд🤬ц', 'п🤬зд🤬ц'],
  ['п***ц дороге', 'п***ц'],
  ['так пиздец...', 'пиздец'],
  ['так п.и.з.д.е.ц.', 'п.и.з.д.е.ц'],
  ['«пиzдец»', 'пиzдец'],
  ['х у й вам', 'х у й'],
  ['е б а т ь вас', 'е б а т ь'],
  ['х у й н я какая', 'х у й н я'],
  ['пи🤬здец', 'пи🤬здец'],
])('«%s»: the underline holds the whole word and no more', (text, word) => {
  expect(underlined(text).map((one) => one.slice(0, one.lastIndexOf(': ')))).toEqual([word]);
});

test('in a very long text the last word is found where it stands', () => {
  for (const times of [200, 1000, 4000]) {
    expect(underlined(`${'слово '.repeat(times)}хуйня`)).toEqual(['хуйня: obscene.root']);
  }
  expect(underlined('и так далее')).toEqual([]);
});

/** The words that protect a comment. */
function shielded(text: string): string[] {
  return findFlags(text).protected.map(({ kind, start, end }) => `${text.slice(start, end)}: ${kind}`);
}

test('what protects a comment is shown by the words that do', () => {
  expect(shielded('Третий год прошу: верните деньги')).toEqual(['верните: demand']);
  expect(shielded('Какой тупой закон')).toEqual(['тупой: criticism']);
  expect(shielded('Какой тупой сапог')).toEqual([]);
});

test('words that protect may have other endings, not other letters', () => {
  expect(shielded('снег никто не убирает')).toEqual([
    'никто не: complaint',
    'не убирает: complaint',
    'убирает: demand',
  ]);
  expect(shielded('Скорая не доехала, вы за это ответите')).toContain('ответите: demand');
  expect(shielded('вы – власть, вы и отвечайте')).toEqual([]);
  expect(shielded('мать умерла в очереди, так и не дождалась')).toEqual([]);
});

test('where a person is insulted, the word that insults does not protect', () => {
  expect(shielded('Ты дурак, тупой закон')).toEqual([]);
});

test('«а вы…» protects where it sets one thing against another, as a question it does not', () => {
  expect(shielded('Мёрзнем, а вы строите фонтаны')).toEqual(['Мёрзнем: complaint', 'а вы: criticism']);
  expect(shielded('А вы строите фонтаны')).toEqual([]);
});

test('a reply is addressed by the mention that it begins with', () => {
  expect(underlined('[id1|Анна], дурак')).toEqual(['дурак: insult.address']);
  expect(underlined('[club1|Двор],  дурак')).toEqual(['дурак: insult.address']);
  expect(underlined('  [public1|Двор] дурак')).toEqual(['дурак: insult.address']);
  expect(underlined('дурак', { reply: true })).toEqual(['дурак: insult.address']);
  expect(underlined('дурак')).toEqual([]);
  expect(underlined('[id1|Дебил Хуев], спасибо')).toEqual([]);
  expect(underlined('[idx|Анна], дурак')).not.toContain('дурак: insult.address');
  expect(underlined('вот [id1|Анна], дом')).toEqual([]);
});
