import { afterEach, expect, test, vi } from 'vitest';
import { keepLanguage, languageOf, readLanguage } from '~/lib/settings/language.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [['en-US', 'en'], 'en'],
  [['en'], 'en'],
  [['en-US', 'en', 'ru'], 'ru'],
  [['ru-RU', 'ru', 'en-US'], 'ru'],
  [['tt-RU'], 'ru'],
  [[], 'ru'],
])('a browser whose user reads %j speaks %s', (read, language) => {
  expect(languageOf(read)).toBe(language);
});

test('what the user chose stands above the browser', async () => {
  vi.stubGlobal('navigator', { languages: ['en-US'] });
  expect(await readLanguage()).toBe('en');
  await keepLanguage('ru');
  expect(await readLanguage()).toBe('ru');
});
