import { expect, test } from 'vitest';
import { partStates } from '~/lib/answer/part-done.ts';
import { type PartId, SITUATIONS } from '~/lib/answer/situations.ts';
import { exampleDraft } from './example.ts';

/** By a part of the answer: words that tick it off, and words that do not. */
const PARTS: Readonly<
  Partial<Record<PartId, readonly [ticked: readonly string[], open: readonly string[]]>>
> = {
  where: [['Яму засыпали.', 'На Ленина всё готово.'], ['Всё готово.']],
  when: [
    ['Засыпали 16 ноября.', 'Засыпали вчера.', 'Засыпали утром.', 'Открыто: 10:30.', 'Засыпали час назад.'],
    ['Засыпали.', 'Счёт 3:1.', 'Засыплют через несколько дней.'],
  ],
  next: [
    ['Асфальт положат 20 ноября.'],
    ['Асфальт положат.', 'Засыпали 16 ноября.', 'Праздник будет 20 ноября.', 'Асфальт положат 10 ноября.'],
  ],
  contact: [['Телефон 22-33-44.', 'Пишите нам.', 'Обращайтесь.'], ['Яму засыпали.']],
  warm: [['Яму засыпали. Спасибо вам.'], ['Спасибо вам. Яму засыпали.']],
  due: [
    ['Засыплют 20 ноября.', 'Засыплют сегодня.'],
    ['Засыплют.', 'Засыпали 16 ноября.', 'Засыплют через несколько дней.', 'Засыплют 10 ноября.'],
  ],
  what: [['Засыплют яму.', 'Яму засыпали.'], ['Яма большая.']],
  who: [['Засыплет подрядчик.'], ['Засыплют.']],
  why: [
    ['Яма из-за мороза.', 'Ответа пока нет, потому что мастер болен.'],
    [
      'Яма большая.',
      'Ответа пока нет: спросили мастера.',
      'Ждём ответ подрядчика.',
      'Проверяем: мастер едет.',
    ],
  ],
  meanwhile: [['Пока яму огородили.'], ['Яма большая.', 'Ответа пока нет.']],
  'nothing-yet': [['Ответа пока нет.'], ['Яма большая.']],
  asked: [['Спросили подрядчика.'], ['Спросили.']],
  return: [['Вернёмся 20 ноября.'], ['Вернёмся.', 'Вернёмся 10 ноября.']],
  refusal: [
    ['Нет, не засыплем.', 'Яма большая. Не засыплют, нельзя.'],
    ['Засыплем.', 'Двор большой. Яма большая. Нельзя.', 'Ответа пока нет: спросили мастера.'],
  ],
  instead: [['Вместо этого дадим щебень.'], ['Засыплем.', 'Ответа пока нет.']],
  review: [['Вернёмся к этому 1 мая.'], ['Вернёмся к этому.', 'Вернёмся к этому 10 ноября.']],
  answer: [['Билет стоит 40 рублей.', 'Дают в МФЦ на ул. Мира.'], ['Билет недорогой.']],
  steps: [['Подайте заявку.', 'Нужно прийти.'], ['Здравствуйте, справки дают.']],
  bring: [['Возьмите паспорт.'], ['Приходите.']],
  body: [['Этим занят подрядчик.'], ['Этим заняты не мы.']],
  passed: [['Передали подрядчику.'], ['Подрядчик знает.']],
  'own-up': [['Мы ошиблись.'], ['Яма большая.']],
  fixed: [['Яму засыпали.'], ['Яму засыплют.']],
  subject: [['Яму видели.'], ['Всё видели.']],
  fact: [['Яма 3 метра.', 'Яму засыпали.', 'Яму засыплют завтра.'], ['Яма большая.']],
  'one-question': [['Какой дом?', 'Уточните дом.'], ['Дом большой.']],
  promised: [['Мы обещали засыпать.'], ['Яма большая.']],
  change: [['Засыплем сами.'], ['Засыпали сами.']],
  verdict: [
    ['Нет, это неправда.', 'Яма большая. Да, закроют.'],
    ['Это слух.', 'Это слух. Яма. Да.', 'Решения пока нет.'],
  ],
  proof: [['Приказ на сайте gorod.ru.'], ['Приказ есть.']],
  emergency: [
    ['Звоните 112.', 'Уходите. Звоните 112.'],
    ['Уходите.', 'Выйдите на улицу. Ждите у дома. Звоните 112.'],
  ],
  arrival: [['Бригада будет через 30 минут.', 'Газ отключили.'], ['Бригада едет.']],
  personal: [['Рады, что каток понравился.', 'Спасибо вам!'], ['']],
  detail: [['Каток залили.', 'Лёд 20 см.'], ['Каток хорош.']],
};

const rows = (which: 0 | 1) =>
  Object.entries(PARTS).flatMap(([part, texts]) => texts[which].map((text) => [part, text] as const));

function isTicked(part: string, text: string): boolean | undefined {
  const situation = SITUATIONS.find(({ parts }) => parts.some((each) => each === part))?.id ?? 'troll';
  const draft = exampleDraft(`Елена, здравствуйте! ${text}`);
  return partStates(situation, draft).find((state) => state.part === part)?.done;
}

test.each(rows(0))('the part %s is ticked off by «%s»', (part, text) => {
  expect(isTicked(part, text)).toBe(true);
});

test.each(rows(1))('the part %s stays open with «%s»', (part, text) => {
  expect(isTicked(part, text)).toBe(false);
});

test('a criticism of no thing is taken up by any words', () => {
  const subject = (text: string) =>
    partStates('criticism', exampleDraft({ text, comment: 'Позор вам' })).find(
      ({ part }) => part === 'subject',
    )?.done;
  expect(subject('Елена, здравствуйте! Понимаем вас.')).toBe(true);
  expect(subject('Елена, здравствуйте!')).toBe(false);
});

test('a place that nobody asked about is named by an address', () => {
  const where = (text: string) =>
    partStates('done', exampleDraft({ text, comment: 'Позор вам' })).find(({ part }) => part === 'where')
      ?.done;
  expect(where('Приходите на ул. Мира, 5.')).toBe(true);
  expect(where('Приходите к нам.')).toBe(false);
});
