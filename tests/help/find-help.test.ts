import { expect, test } from 'vitest';
import { browserOf } from '~/lib/help/browser-of.ts';
import { findHelp, markHits } from '~/lib/help/find-help.ts';
import { helpIn } from '~/lib/help/topics.ts';

const russian = helpIn('ru');
const first = (query: string, topics = russian) => findHelp(topics, query)[0]?.paragraph.id;

test.each([
  ['черновиков', 'drafts'],
  ['обещанию', 'promises-end'],
  ['стажеру', 'trainee'],
  ['ЧТО ЗНАЧИТ НЕИЗВЕСТНО', 'unknown'],
])('«%s» finds its paragraph in another form, without ё and in any case', (query, id) => {
  expect(findHelp(russian, query).map(({ paragraph }) => paragraph.id)).toContain(id);
});

test('a paragraph that names the word in its title stands before one that only uses it', () => {
  expect(first('язык')).toBe('start-language');
  expect(first('certificate', helpIn('en'))).toBe('trainee-certificate');
});

test('the beginning of a word is enough while one types', () => {
  expect(findHelp(russian, 'чернов').length).toBeGreaterThan(0);
});

test('every word has to be there', () => {
  expect(findHelp(russian, 'черновик бегемот')).toEqual([]);
});

test.each(['О-401', 'о-401', 'O-401', '401'])(
  'a code written as %s finds the paragraph of the error alone',
  (query) => {
    expect(findHelp(russian, query).map(({ paragraph }) => paragraph.id)).toEqual(['error-401']);
  },
);

test('English words are found by their stems', () => {
  expect(findHelp(helpIn('en'), 'promised').map(({ paragraph }) => paragraph.id)).toContain('promises-end');
});

test('an empty search finds nothing, and marks nothing', () => {
  expect(findHelp(russian, '  —  ')).toEqual([]);
  expect(markHits('Где черновик', '')).toEqual([{ text: 'Где черновик', hit: false }]);
});

test('words that answer are marked as they stand, and nothing of the text is lost', () => {
  const pieces = markHits('Черновик сохраняется: черновики — здесь.', 'черновиком');
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Черновик', 'черновики']);
  expect(pieces.map(({ text }) => text).join('')).toBe('Черновик сохраняется: черновики — здесь.');
});

test.each([
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chromium 156'],
  ['Mozilla/5.0 (Windows) Chrome/156.0.0.0 YaBrowser/26.1.0 Safari/537.36', 'Yandex Browser 26'],
  ['Mozilla/5.0 (Windows) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1', 'Edge 156'],
  ['Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  ['curl/8.1', null],
])('%s is %s', (userAgent, name) => {
  expect(browserOf(userAgent)).toBe(name);
});
