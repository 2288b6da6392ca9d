import { describe, expect, it } from 'vitest';
import { findPromises, lastPromise, type PromiseTime } from '~/lib/answer/promise.ts';
import { calendarFrom, spansOn } from '~/lib/deadline/calendar.ts';
import { type LocalDate, plusDays } from '~/lib/text/day.ts';

const CALENDAR = calendarFrom({ zone: 'Europe/Moscow' });

function addWorkDays(from: LocalDate, days: number): LocalDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = plusDays(date, 1);
    if (spansOn(CALENDAR, date).length > 0) left -= 1;
  }
  return date;
}

/** Wednesday. */
const TIME: PromiseTime = { today: { year: 2026, month: 11, day: 18 }, addWorkDays };

const dues = (text: string, today: LocalDate = TIME.today) =>
  findPromises(text, { today, addWorkDays }).map(({ due }) => due);

describe('a promise said on Wednesday, 18 November 2026', () => {
  it.each([
    ['Починим сегодня до 18:00', '2026-11-18'],
    ['Фонарь заменят завтра', '2026-11-19'],
    ['Вернёмся с ответом в пятницу', '2026-11-20'],
    ['Уберут до конца недели', '2026-11-20'],
    ['Ответим в течение 3 рабочих дней', '2026-11-23'],
    ['Ответим в течение недели', '2026-11-25'],
    ['Засыплют до среды', '2026-11-25'],
    ['Бригада приедет в четверг, 26 ноября', '2026-11-26'],
    ['Покрасят на следующей неделе', '2026-11-27'],
    ['Закончим в конце следующей недели', '2026-11-27'],
    ['Дадим ответ в течение десяти дней', '2026-11-28'],
    ['Завершат в конце месяца', '2026-11-30'],
    ['Асфальт положат до 1-го декабря', '2026-12-01'],
    ['Приедут через 2 недели', '2026-12-02'],
    ['Асфальт положат до 15 декабря: подрядчик ждёт смесь', '2026-12-15'],
    ['Срок — до 15.12', '2026-12-15'],
    ['Закончат до 15.12.2026', '2026-12-15'],
    ['Отключат воду с 10 по 15 декабря', '2026-12-15'],
    ['Запустят через месяц', '2026-12-18'],
    ['Сдадут не позднее 20 декабря', '2026-12-20'],
    ['Откроют в декабре', '2026-12-31'],
    ['Подготовят к концу декабря', '2026-12-31'],
    ['Разыграем до конца года', '2026-12-31'],
    ['Ремонт начнут в январе', '2027-01-31'],
    ['Проект сделают в первом квартале 2027 года', '2027-03-31'],
    ['Площадку откроют к 1 июня', '2027-06-01'],
    ['Дорогу построят во втором полугодии 2027', '2027-12-31'],
    ['Украсят город к Новому году', '2026-12-31'],
    ['Деревья высадят весной 2027 года', '2027-05-31'],
    ['Воду дадут через 3-4 часа', '2026-11-18'],
    ['Решение узнаем до конца марта и напишем здесь', '2027-03-31'],
    ['Остановку уберут в конце недели', '2026-11-20'],
    ['Заявку передали, починят до 20 ноября', '2026-11-20'],
    ['Положат до 15 ноября', '2026-11-15'],
    ['Лавочки поставят 5-го декабря', '2026-12-05'],
    ['Ответ за 10 рабочих дней придёт на почту', '2026-12-02'],
  ])('«%s» is due %s', (text, due) => {
    expect(dues(text)).toEqual([due]);
  });
});

describe('no promise', () => {
  it.each([
    'Трубу поменяют на ул. 9 Мая, д. 5',
    'Работаем на улице 8 Марта',
    'Выезжаем на 8 Марта, 12',
    'Звоните: дом 12.5 и 8 (800) 111-22-33',
    'Работает версия 4.12',
    'Яму засыпали 11 июля',
    'Площадку открыли в сентябре',
    'Работы завершены в пятницу',
    'Решение от 15.12.2026 № 123 действует',
    'Если подрядчик успеет, закончат до 20 декабря',
    'Не планируется до конца года',
    'Ответ от 20 ноября',
    'Комитет 20 ноября',
    'Яму засыпали до 15 ноября',
    'Автобус ходит по пятницам',
    'Концерт начали в 19.06',
    'Спасибо, что сообщили',
    '',
  ])('«%s»', (text) => {
    expect(dues(text)).toEqual([]);
  });
});

describe('doubt', () => {
  const saturday = { year: 2026, month: 11, day: 21 };
  const found = (text: string, today = TIME.today) => findPromises(text, { today, addWorkDays })[0];

  it('«до конца недели» on a Saturday is the coming Friday, and asked about', () => {
    expect(found('Уберут до конца недели', saturday)).toMatchObject({
      due: '2026-11-27',
      doubt: 'ambiguous',
    });
  });

  it.each([
    ['Закончат до 31 июня', { due: null, kind: 'exact', doubt: 'impossible' }],
    ['Спилят в ближайшее время', { due: null, kind: 'vague', doubt: null }],
    ['Спилят после схода снега', { due: null, kind: 'vague', doubt: null }],
    ['Ремонт — через несколько дней', { due: null, kind: 'vague', doubt: null }],
    ['Ремонт — в ближайшее время', { due: null, kind: 'vague', doubt: null }],
    ['Починят завтра', { due: '2026-11-19', kind: 'exact', doubt: null }],
    ['Починят на этой неделе', { due: '2026-11-20', kind: 'range', doubt: null }],
  ])('«%s» is told as %o', (text, told) => {
    expect(findPromises(text, TIME)).toMatchObject([told]);
  });

  it('a day that the calendar does not have is told, not rolled over', () => {
    expect(found('Закончат до 31 июня')).toMatchObject({ due: null, doubt: 'impossible' });
  });

  it('vague words are found and have no day', () => {
    expect(found('Спилят в ближайшее время')).toMatchObject({
      due: null,
      kind: 'vague',
      text: 'в ближайшее время',
    });
    expect(found('Покрасят после майских праздников')).toMatchObject({ kind: 'vague' });
  });

  it('a month after 31 January is its last day', () => {
    expect(found('Закончим через месяц', { year: 2027, month: 1, day: 31 })?.due).toBe('2027-02-28');
  });

  it('«следующая пятница» may be meant otherwise', () => {
    expect(found('Приедем в следующую пятницу')).toMatchObject({ due: '2026-11-27', doubt: 'ambiguous' });
  });
});

describe('a promise in a whole answer', () => {
  const answer =
    'Ольга, здравствуйте! Обход на ул. 9 Мая, 5 провели 16 ноября. Завтра привезут щебень, асфальт положат до 15 декабря. Звоните: 8 (800) 111-22-33.';

  it('stands where it says it stands', () => {
    const promises = findPromises(answer, TIME);
    expect(promises.map(({ text }) => text)).toEqual(['Завтра', 'до 15 декабря']);
    for (const { start, end, text } of promises) expect(answer.slice(start, end)).toBe(text);
  });

  it('is held to its latest day', () => {
    expect(lastPromise(findPromises(answer, TIME))?.due).toBe('2026-12-15');
    expect(lastPromise([])).toBeNull();
    expect(lastPromise(findPromises('Спилят скоро. Пень уберут завтра, к пятнице всё.', TIME))?.due).toBe(
      '2026-11-20',
    );
    expect(lastPromise(findPromises('Пень уберут 25 ноября. Дерево спилят завтра. Скоро.', TIME))?.due).toBe(
      '2026-11-25',
    );
    expect(lastPromise(findPromises('Дерево спилят скоро.', TIME))).toBeNull();
    expect(lastPromise(findPromises('Дерево спилят завтра. Пень уберут завтра.', TIME))?.start).toBe(14);
  });

  it('comes in the order of the text, vague words and days alike, each judged by its own sentence', () => {
    const found = (text: string) => findPromises(text, TIME).map(({ text: words }) => words);
    expect(found('Дерево спилят в ближайшее время, а пень — до 25 ноября.')).toEqual([
      'в ближайшее время',
      'до 25 ноября',
    ]);
    expect(found('Двор убрали 16 ноября. Пень выкорчуют 25 ноября. Снег вывезли 17 ноября.')).toEqual([
      '25 ноября',
    ]);
  });
});
