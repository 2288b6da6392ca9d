import { expect, test } from 'vitest';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { isSought, readSought } from '~/lib/report/removals/removal-search.ts';
import { readLink } from '~/lib/sites/link.ts';
import { recordsOf, removed } from './removals.ts';

const NOW = new Date(2026, 10, 21, 12);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();

const CASES = removalCases(
  recordsOf([
    removed(7789, 'Когда засыплют яму на Зелёной?', {
      key: 'vk:-38612614:114815:7789',
      page: 'vk:-38612614',
      postKey: 'vk:-38612614:114815',
      at: at(20, 10),
    }),
    removed(12, 'Иди на хуй', {
      key: 'ok:7000:1555:12',
      page: 'ok:7000',
      postKey: 'ok:7000:1555',
      author: { id: '900', slug: null, name: 'Пётр Алёхин' },
      rule: { number: '3.2', text: 'Оскорбления участников' },
      at: at(19, 10),
    }),
  ]),
).map((one) => ({ ...one, posted: { at: one.removal.at, precision: 'minute' as const } }));

function found(query: string): string[] {
  const sought = readSought(query, NOW, readLink);
  return CASES.filter((one) => isSought(one, sought)).map(({ removal }) => removal.author.name);
}

const OLGA = ['Ольга Кузнецова'];
const PETR = ['Пётр Алёхин'];

test.each([
  ['https://vk.com/wall-38612614_114815?reply=7789&thread=7000', OLGA],
  ['m.vk.com/wall-38612614_114815', OLGA],
  ['vk.com/wall-38612614_114815?reply=1', []],
  ['vk.com/olga_k', OLGA],
  ['https://ok.ru/profile/900', PETR],
  ['https://ok.ru/group/7000/topic/1555', PETR],
  ['vk:-38612614:114815:7789', OLGA],
  ['20 ноября', OLGA],
  ['20.11', OLGA],
  ['19.11.2026', PETR],
  ['2026-11-19', PETR],
  ['вчера', OLGA],
  ['Ольгу Кузнецову', OLGA],
  ['алехин', PETR],
  ['ЯМУ на зеленой', OLGA],
  ['оскорбления', PETR],
  ['Почему меня удалили? Кузнецова, 20 ноября', OLGA],
  ['Кузнецова 19 ноября', []],
  ['', [...OLGA, ...PETR]],
])('«%s»', (query, names) => {
  expect(found(query)).toEqual(names);
});
