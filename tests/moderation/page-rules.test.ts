import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { citable, readRules, rulesFor, writeRules } from '~/lib/moderation/page-rules.ts';

test.each([
  ['2.1. Нецензурная брань', '2.1', 'Нецензурная брань'],
  ['  2.1  Нецензурная   брань ', '2.1', 'Нецензурная брань'],
  ['п. 2.1 – Нецензурная брань', '2.1', 'Нецензурная брань'],
  ['Пункт 2.1: Нецензурная брань', '2.1', 'Нецензурная брань'],
  ['3) Оскорбления', '3', 'Оскорбления'],
  ['3 — Оскорбления', '3', 'Оскорбления'],
  ['4. 24 часа без повторов', '4', '24 часа без повторов'],
  ['5.1.2.Реклама', '5.1.2', 'Реклама'],
])('«%s» is a rule', (line, number, text) => {
  expect(readRules(line)).toEqual({ rules: [{ number, text }], faults: [] });
});

test.each([
  ['Уважайте друг друга', 'no-number'],
  ['2.1.', 'no-text'],
  ['2.1', 'no-text'],
  [`2.1. ${'а'.repeat(501)}`, 'too-long'],
  ['2.1.4.5.6 Слишком глубоко', 'no-number'],
  ['2024год', 'no-number'],
])('«%s» is told as a fault with its line', (line, why) => {
  const { rules, faults } = readRules(`1. Первое\n\n${line}`);
  expect(rules).toHaveLength(1);
  expect(faults).toEqual([{ line: 3, text: line.slice(0, 500), why }]);
});

test('a number stands once; the first one stays', () => {
  const { rules, faults } = readRules('1. Первое\r\n1. Второе');
  expect(rules).toEqual([{ number: '1', text: 'Первое' }]);
  expect(faults).toMatchObject([{ line: 2, why: 'twice' }]);
});

test('more rules than a page can have are told', () => {
  const text = Array.from({ length: 201 }, (_, index) => `${index + 1}. Правило`).join('\n');
  expect(readRules(text).faults).toMatchObject([{ line: 201, why: 'too-many' }]);
});

test('written out and read again the rules are the same', () => {
  expect(readRules(writeRules(DEFAULT_RULES))).toEqual({ rules: DEFAULT_RULES, faults: [] });
});

test('the default set has a rule for each kind of flag and none against criticism', () => {
  expect(rulesFor('obscene', DEFAULT_RULES).map(({ number }) => number)).toEqual(['2.1']);
  expect(rulesFor('insult', DEFAULT_RULES).map(({ number }) => number)).toEqual(['2.2']);
  expect(rulesFor('threat', DEFAULT_RULES).map(({ number }) => number)).toEqual(['2.3']);
  expect(DEFAULT_RULES.find(({ text }) => /критик/i.test(text))?.text).toMatch(/разрешен/);
});

test.each([
  ['Запрещён мат', 'obscene'],
  ['Не материтесь: матерные слова удаляются', 'obscene'],
  ['Переход на личности и хамство', 'insult'],
  ['Угрозы и призывы к расправе', 'threat'],
] as const)('«%s» speaks of %s', (text, kind) => {
  expect(rulesFor(kind, [{ number: '1', text }])).toHaveLength(1);
});

test.each(['Материальная помощь не обсуждается', 'Автомат выдачи', 'Не выкладывайте математику'])(
  '«%s» does not speak of obscenity',
  (text) => {
    expect(rulesFor('obscene', [{ number: '1', text }])).toEqual([]);
  },
);

test('a removal never cites the rule that keeps criticism, and may cite every other of the default set', () => {
  const left = DEFAULT_RULES.filter((rule) => !citable(DEFAULT_RULES).includes(rule));
  expect(left.map(({ number }) => number)).toEqual(['1.1']);
});

test.each([
  'Критика разрешена, флуд запрещён',
  'Не допускается реклама',
  'Комментарии не по теме удаляются',
  'Реклама не разрешена',
  'Спорить разрешено без мата',
  'Торговля',
])('«%s» can be cited', (text) => {
  expect(citable([{ number: '1', text }])).toHaveLength(1);
});

test.each(['Критика приветствуется', 'Жалобы не удаляем', 'Допускается несогласие', 'Шутить не запрещено'])(
  '«%s» cannot',
  (text) => {
    expect(citable([{ number: '1', text }])).toEqual([]);
  },
);

test('a text as long as a rule may be is a rule', () => {
  expect(readRules(`1. ${'а'.repeat(500)}`).faults).toEqual([]);
});

test('a line with a number inside or at its end is no rule without one at its start', () => {
  expect(readRules('Дом 5').faults).toMatchObject([{ why: 'no-number' }]);
  expect(readRules('1. Не больше 5').rules).toEqual([{ number: '1', text: 'Не больше 5' }]);
});
