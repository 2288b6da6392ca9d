import { expect, test } from 'vitest';
import { calendarFrom, spansOn } from '~/lib/deadline/calendar.ts';
import { readSettingsText } from '~/lib/settings/settings-file.ts';

function calendarOf(calendar: unknown) {
  const read = readSettingsText(JSON.stringify({ otklik: 1, calendar }));
  if (!read.ok) throw new Error(read.reason);
  return read.parts.calendar;
}

function refusal(calendar: unknown): string {
  const read = readSettingsText(JSON.stringify({ otklik: 1, calendar }));
  return read.ok ? '' : read.reason;
}

test('years stand beside the zone or inside `years`, days are written with or without their year', () => {
  const setting = calendarOf({
    zone: 'Asia/Omsk',
    2027: { off: ['2027-11-05'], on: ['02-20'] },
    years: { 2028: { off: ['01-01'] } },
  });
  expect(setting).toEqual({
    zone: 'Asia/Omsk',
    years: {
      2027: { off: ['11-05'], on: ['02-20'], short: [] },
      2028: { off: ['01-01'], on: [], short: [] },
    },
  });
});

test('the shipped year stays in force until the settings bring their own', () => {
  const shipped = calendarFrom({ zone: 'Europe/Moscow' });
  const moved = calendarFrom({ zone: 'Europe/Moscow', years: { 2026: { off: [], on: [], short: [] } } });
  const holiday = { year: 2026, month: 11, day: 4 };
  expect(spansOn(shipped, holiday)).toEqual([]);
  expect(spansOn(moved, holiday)).toEqual([[540, 1080]]);
});

test.each([
  ['a zone that does not exist', { zone: 'Сибирь' }, /calendar\.zone: нужен часовой пояс вида Asia\/Omsk/],
  ['a day that is none', { 2027: { off: ['30 мая'] } }, /2027\.off\[0\]: нужен день вида 12-31/],
  ['a week without work', { week: [[], [], [], [], [], [], []] }, /week: нужны семь дней с понедельника/],
  [
    'hours in the wrong order',
    { week: [[['14:00', '13:00']], [], [], [], [], [], []] },
    /week: нужны семь дней с понедельника/,
  ],
  ['a time in words', { week: [[['утро', '13:00']], [], [], [], [], [], []] }, /нужно время вида 09:00/],
])('%s is refused with a sentence', (_, calendar, sentence) => {
  expect(refusal(calendar)).toMatch(sentence);
});
