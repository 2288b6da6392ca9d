import { describe, expect, it } from 'vitest';
import { readTimestamp } from '~/lib/text/timestamp.ts';

/** Wednesday 18 November 2026, 12:00 by the clock of the device. */
const NOW = new Date(2026, 10, 18, 12, 0, 0);

function local(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): string {
  return new Date(year, month - 1, day, hour, minute, second).toISOString();
}

describe('a time as VK and OK print it', () => {
  it.each([
    ['только что', local(2026, 11, 18, 12), 'minute'],
    ['Сейчас', local(2026, 11, 18, 12), 'minute'],
    ['менее минуты назад', local(2026, 11, 18, 12), 'minute'],
    ['несколько секунд назад', local(2026, 11, 18, 12), 'minute'],
    ['40 секунд назад', local(2026, 11, 18, 11, 59, 20), 'minute'],
    ['минуту назад', local(2026, 11, 18, 11, 59), 'minute'],
    ['две минуты назад', local(2026, 11, 18, 11, 58), 'minute'],
    ['Две\u00a0минуты  назад', local(2026, 11, 18, 11, 58), 'minute'],
    ['5 мин назад', local(2026, 11, 18, 11, 55), 'minute'],
    ['5 мин. назад', local(2026, 11, 18, 11, 55), 'minute'],
    ['десять минут назад', local(2026, 11, 18, 11, 50), 'minute'],
    ['час назад', local(2026, 11, 18, 11), 'hour'],
    ['один час назад', local(2026, 11, 18, 11), 'hour'],
    ['2 ч. назад', local(2026, 11, 18, 10), 'hour'],
    ['четыре часа назад', local(2026, 11, 18, 8), 'hour'],
    ['день назад', local(2026, 11, 17), 'day'],
    ['3 дня назад', local(2026, 11, 15), 'day'],
    ['2 нед назад', local(2026, 11, 4), 'day'],
    ['месяц назад', local(2026, 10, 18), 'day'],
    ['два года назад', local(2024, 11, 18), 'day'],
    ['5 лет назад', local(2021, 11, 18), 'day'],
    ['сегодня в 9:10', local(2026, 11, 18, 9, 10), 'minute'],
    ['сегодня 9:10', local(2026, 11, 18, 9, 10), 'minute'],
    ['сегодня, 09:10', local(2026, 11, 18, 9, 10), 'minute'],
    ['сегодня', local(2026, 11, 18), 'day'],
    ['вчера в 10:24', local(2026, 11, 17, 10, 24), 'minute'],
    ['вчера 22:01', local(2026, 11, 17, 22, 1), 'minute'],
    ['вчера', local(2026, 11, 17), 'day'],
    ['позавчера в 12:30', local(2026, 11, 16, 12, 30), 'minute'],
    ['10:05', local(2026, 11, 18, 10, 5), 'minute'],
    ['22:01', local(2026, 11, 17, 22, 1), 'minute'],
    ['сегодня в 23:50', local(2026, 11, 17, 23, 50), 'minute'],
    ['1 сен в 21:41', local(2026, 9, 1, 21, 41), 'minute'],
    ['9 дек в 11:15', local(2025, 12, 9, 11, 15), 'minute'],
    ['9 ДЕК в 11:15', local(2025, 12, 9, 11, 15), 'minute'],
    ['4 дек 2022', local(2022, 12, 4), 'day'],
    ['4 дек. 2022 г.', local(2022, 12, 4), 'day'],
    ['3 мар 2021 в 15:02', local(2021, 3, 3, 15, 2), 'minute'],
    ['30 окт 2014', local(2014, 10, 30), 'day'],
    ['29 авг', local(2026, 8, 29), 'day'],
    ['12 янв 22:01', local(2026, 1, 12, 22, 1), 'minute'],
    ['12 мая', local(2026, 5, 12), 'day'],
    ['12 май', local(2026, 5, 12), 'day'],
    ['12 мая 2023', local(2023, 5, 12), 'day'],
    ['5 сентября 2025 года в 8:00', local(2025, 9, 5, 8), 'minute'],
    ['18 ноя', local(2026, 11, 18), 'day'],
    ['19 ноя', local(2025, 11, 19), 'day'],
    ['29 фев', local(2024, 2, 29), 'day'],
    ['29 фев в 10:00', local(2024, 2, 29, 10), 'minute'],
    ['04.12.2022 10:33', local(2022, 12, 4, 10, 33), 'minute'],
    ['04.12.22', local(2022, 12, 4), 'day'],
    ['17.11.2026 в 10:33:07', local(2026, 11, 17, 10, 33, 7), 'second'],
    ['two minutes ago', local(2026, 11, 18, 11, 58), 'minute'],
    ['an hour ago', local(2026, 11, 18, 11), 'hour'],
    ['just now', local(2026, 11, 18, 12), 'minute'],
    ['yesterday at 10:24 am', local(2026, 11, 17, 10, 24), 'minute'],
    ['yesterday at 12:05 am', local(2026, 11, 17, 0, 5), 'minute'],
    ['yesterday 22:01', local(2026, 11, 17, 22, 1), 'minute'],
    ['9 Dec at 11:15 pm', local(2025, 12, 9, 23, 15), 'minute'],
    ['4 Sept 2022', local(2022, 9, 4), 'day'],
  ])('«%s» is read', (text, at, precision) => {
    expect(readTimestamp(text, NOW)).toEqual({ at, precision });
  });

  it.each([
    '',
    'Ответить',
    'в прошлом году',
    '31 июня',
    '29 фев 2025',
    '32 дек',
    '12 мяу',
    '25:00',
    '10:60',
    'вчера в 24:00',
    'yesterday at 13:00 pm',
    '4 дек 2027',
    '31.02.2024',
    '12.13.2024',
    '192.168.10.10',
    'несколько минут назад было лучше',
    'ул. 9 Мая',
    '99999999 лет назад',
  ])('«%s» is no time', (text) => {
    expect(readTimestamp(text, NOW)).toBeNull();
  });
});

describe('a time near the clock of the device', () => {
  it('is kept up to five minutes ahead, when the network runs a little faster', () => {
    expect(readTimestamp('сегодня в 12:05', NOW)?.at).toBe(local(2026, 11, 18, 12, 5));
  });

  it('is the day before when it would be six minutes ahead', () => {
    expect(readTimestamp('сегодня в 12:06', NOW)?.at).toBe(local(2026, 11, 17, 12, 6));
  });

  it('belongs to yesterday when «23:50» is read after midnight', () => {
    expect(readTimestamp('23:50', new Date(2026, 10, 18, 0, 10))?.at).toBe(local(2026, 11, 17, 23, 50));
  });

  it('takes the last day of a month that is shorter', () => {
    expect(readTimestamp('месяц назад', new Date(2026, 2, 31, 12))?.at).toBe(local(2026, 2, 28));
  });

  it('takes the year before on New Year’s night', () => {
    expect(readTimestamp('31 дек в 23:58', new Date(2027, 0, 1, 0, 5))?.at).toBe(local(2026, 12, 31, 23, 58));
  });

  it('is never later than five minutes from now, whatever is printed', () => {
    const printed = ['сегодня', 'завтра'].concat(
      Array.from({ length: 24 }, (_, hour) => `${hour}:59`),
      Array.from({ length: 31 }, (_, day) => `${day + 1} дек в 10:00`),
      Array.from({ length: 30 }, (_, day) => `${day + 1} ноя`),
    );
    const ahead = printed.filter((text) => {
      const read = readTimestamp(text, NOW);
      return read !== null && Date.parse(read.at) > NOW.getTime() + 5 * 60_000;
    });
    expect(ahead).toEqual([]);
  });
});
