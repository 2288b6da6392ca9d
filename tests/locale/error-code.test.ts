import { expect, test } from 'vitest';
import { textsOf } from '~/lib/locale/english.ts';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say } from '~/lib/locale/say.ts';
import { speak } from '~/lib/locale/texts.ts';

const visible = (text: string) => text.replaceAll('\u2060', '');

test('a sentence of an error ends with its code, in the letters of its language', () => {
  expect(visible(say('sync_busy'))).toMatch(/ О-403$/);
  speak(textsOf('en'));
  expect(visible(say('sync_busy'))).toMatch(/ O-403$/);
});

test('a sentence that quotes another error ends with the code of what was quoted, once', () => {
  const said = visible(say('settings_stored_unreadable', say('settings_newer', 2, 1)));
  expect(said).toMatch(/Прежние настройки остались\. О-202$/);
  expect(said).not.toContain('О-204');
});

test('a text that tells of no error has no code', () => {
  expect(partCodes(say('options_exported', 'a.json')).codes).toEqual([]);
});

test('what looks like a code in somebody’s words stays there', () => {
  const words = 'Дом О-203, автобус МО-123';
  expect(visible(say('messages_failed', words))).toContain(words);
});

test('a sentence is parted into its words and its codes', () => {
  expect(partCodes(`${say('panel_counter', 5, 3)} ${say('panel_lost_posts')} Дальше.`)).toEqual({
    text: 'Счётчик соцсети: 5, прочитано: 3. Счёт не сходится, поэтому цифры по этой записи неточные. Не удалось прочитать записи: сколько их, неизвестно. Дальше.',
    codes: [503, 502],
  });
});
