import { expect, test } from 'vitest';
import { dayOf, weekdayOf } from '~/lib/answer/day.ts';
import { findDueDates } from '~/lib/answer/due-dates.ts';
import { level } from '~/lib/answer/level.ts';
import { addWorkingDays, isUsualWorkingDay } from '~/lib/answer/work-days.ts';
import { EXPECTED } from './due-date-phrases.ts';
import { TODAY } from './example.ts';

const addWorkDays = (day: string, count: number) => addWorkingDays(day, count, isUsualWorkingDay);

const found = (text: string, today = TODAY) => findDueDates(level(text), { today, addWorkDays });

const on = (text: string, today = TODAY) => found(text, today).map(({ due, kind }) => due ?? kind);

const phrases = Object.entries(EXPECTED).flatMap(([due, texts]) => texts.map((text) => [text, due] as const));

test.each(phrases)('«%s» is %s', (text, due) => {
  expect(on(text)).toEqual(due === 'none' ? [] : [due]);
});

test('at a weekend «до конца недели» is the coming Friday', () => {
  expect(on('до конца недели', '2026-11-21')).toEqual(['2026-11-27']);
  expect(on('до конца недели', '2026-11-20')).toEqual(['2026-11-20']);
});

test('a month on from the last of January is the last of February', () => {
  expect(on('через месяц', '2027-01-31')).toEqual(['2027-02-28']);
});

test('working days leave out the holidays of January', () => {
  expect(on('в течение 2 рабочих дней', '2026-12-30')).toEqual(['2027-01-12']);
});

test('a date stands at its own place in the text', () => {
  const text = 'Елена, здравствуйте! Асфальт положат до 15 декабря.';
  const [first] = found(text);
  expect(text.slice(first?.start, first?.end)).toBe('до 15 декабря');
});

/** What else is told of a day: whether people may mean another, and whether the words set a term. */
test.each([
  ['до 20 ноября', { kind: 'exact', unsure: false, lead: true }],
  ['20 ноября', { kind: 'exact', unsure: false, lead: false }],
  ['с 10 по 20 ноября', { kind: 'exact', unsure: false, lead: true }],
  ['до конца недели', { kind: 'range', unsure: false, lead: true }],
  ['на следующей неделе', { kind: 'range', unsure: false, lead: false }],
  ['в начале декабря', { kind: 'range', unsure: true, lead: false }],
  ['в середине месяца', { kind: 'range', unsure: true, lead: false }],
  ['в следующую пятницу', { kind: 'exact', unsure: true, lead: false }],
  ['в пятницу', { kind: 'exact', unsure: false, lead: false }],
  ['в выходные', { kind: 'range', unsure: false, lead: false }],
  ['до выходных', { kind: 'exact', unsure: false, lead: true }],
  ['через несколько дней', { kind: 'vague', unsure: false, lead: false }],
  ['до 31 июня', { kind: 'impossible', unsure: false, lead: true }],
])('«%s» is told as %o', (text, told) => {
  expect(found(text)).toMatchObject([told]);
});

test.each([
  ['в четверг, 26 ноября', 4],
  ['до воскресенья, 22 ноября', 7],
  ['26 ноября', null],
  ['в четверг', null],
])('«%s» names the weekday %s beside its day', (text, weekday) => {
  expect(found(text)).toMatchObject([{ weekday }]);
});

/** The same words on other days. */
test.each([
  // A weekend may mean its own week or the coming; Friday may not.
  ['2026-11-21', 'до конца следующей недели', '2026-12-04'],
  ['2026-11-22', 'до пятницы', '2026-11-27'],
  ['2026-11-18', 'в следующее воскресенье', '2026-11-29'],
  ['2026-11-20', 'в следующий вторник', '2026-11-24'],
  ['2026-11-20', 'до выходных', '2026-11-20'],
  ['2026-11-22', 'в выходные', '2026-11-29'],
  ['2026-11-18', 'до 18 числа', '2026-11-18'],
  ['2026-11-18', 'до 17 числа', '2026-12-17'],
  ['2026-12-18', 'до 20 числа', '2026-12-20'],
  ['2026-12-18', 'до 17 числа', '2027-01-17'],
  ['2027-01-31', 'до 30 числа', 'impossible'],
  ['2026-12-30', 'через месяц', '2027-01-30'],
  ['2026-12-18', 'в следующем месяце', '2027-01-31'],
  ['2026-12-18', 'в начале следующего месяца', '2027-01-10'],
  ['2026-08-18', 'до конца квартала', '2026-09-30'],
  ['2026-09-30', 'до конца квартала', '2026-09-30'],
  ['2026-11-18', 'до 20 августа', '2026-08-20'],
  ['2026-11-18', 'до 01.01', '2027-01-01'],
  ['2026-11-18', 'до 19 августа', '2027-08-19'],
])('on %s «%s» is %s', (today, text, due) => {
  expect(on(text, today)).toEqual([due]);
});

test('«до конца недели» may mean another day at a weekend, and not on Friday', () => {
  expect(found('до конца недели', '2026-11-21')).toMatchObject([{ unsure: true }]);
  expect(found('до конца недели', '2026-11-20')).toMatchObject([{ unsure: false }]);
  expect(found('до конца следующей недели', '2026-11-21')).toMatchObject([{ unsure: false }]);
});

test('the days of a text come in the order of the text', () => {
  expect(on('завтра приедет мастер, 25 ноября завод, а через месяц комиссия')).toEqual([
    '2026-11-19',
    '2026-11-25',
    '2026-12-18',
  ]);
});

test.each([
  ['в плане на 2027 год, закончат до 1 сентября', ['2027-12-31', '2027-09-01']],
  ['в плане на 2027 год, закончат до 1 декабря', ['2027-12-31', '2026-12-01']],
  ['в плане на 2027 год, начали 1 сентября 2026 года', ['2027-12-31', '2026-09-01']],
  ['в плане на 2025 год, закончат до 1 сентября', ['2025-12-31', '2026-09-01']],
  ['в плане на 2027 год. закончат до 1 сентября', ['2027-12-31', '2026-09-01']],
  ['в плане на 2027 год, начали до 18 ноября', ['2027-12-31', '2026-11-18']],
  ['до 1 сентября закончат, в плане на 2027 год', ['2026-09-01', '2027-12-31']],
])('«%s»: a day that would be past is of the year named before it', (text, days) => {
  expect(on(text)).toEqual(days);
});

test('an hour beside a day is of that day, far from it today', () => {
  expect(on('завтра к 18:00')).toEqual(['2026-11-19']);
  expect(on('к 18:00 завтра')).toEqual(['2026-11-19']);
  expect(on('мастер приедет к 18:00 и посмотрит ваш лифт ещё раз, а завод ответит 25 ноября')).toEqual([
    '2026-11-18',
    '2026-11-25',
  ]);
});

test('a street or a document named after a day hides no day beside it', () => {
  const text = 'Трубу на ул. 9 Мая, 5 заменят до 25 ноября.';
  const [first, ...rest] = found(text);
  expect(text.slice(first?.start, first?.end)).toBe('до 25 ноября');
  expect(rest).toEqual([]);
});

test('working days are counted by the given calendar, however few it has', () => {
  const onlyMondays = (day: string) => weekdayOf(day) === 1;
  expect(addWorkingDays(TODAY, 60, onlyMondays)).toBe('2028-01-10');
  expect(addWorkingDays(TODAY, 0, onlyMondays)).toBe(TODAY);
});

test('a calendar without a working day ends all the same', () => {
  expect(addWorkingDays(TODAY, 3, () => false) > TODAY).toBe(true);
});

test('today is the day of the clock on the wall', () => {
  expect(dayOf(new Date(2026, 10, 18, 0, 1))).toBe('2026-11-18');
  expect(dayOf(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31');
});
