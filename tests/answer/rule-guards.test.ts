import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import type { Draft } from '~/lib/answer/draft.ts';
import { exampleDraft } from './example.ts';

/** Rules that speak of an answer to Елена, hints apart. */
function heard(text: string, rest: Partial<Pick<Draft, 'comment' | 'author' | 'repair'>> = {}): string[] {
  return check(exampleDraft({ text: `Елена, здравствуйте! ${text}`, ...rest }))
    .filter(({ level }) => level !== 'hint')
    .map(({ rule }) => rule);
}

test('what is only asked about is not taken for done', () => {
  const comment = 'Когда откроют клуб?';
  expect(heard('Проверяем, почему закрыли клуб.', { comment })).toContain('interim-no-date');
  expect(heard('Клуб открыли сегодня утром.', { comment })).not.toContain('question');
});

test('a proper name of the comment said again names the place', () => {
  const comment = 'Почините наконец лифт, Щорса!';
  expect(heard('Щорса: сделаем 20 ноября.', { comment })).not.toContain('place-named');
  expect(heard('Всё сделаем 20 ноября.', { comment })).toContain('place-named');
});

test('an abbreviation of the comment said again names the place', () => {
  const comment = 'Парковка у МФЦ вечно занята';
  expect(heard('У МФЦ поставили столбик с кнопкой 20 ноября.', { comment })).not.toContain('place-named');
});

test('«дорого» is a price and no road', () => {
  const comment = 'Дорого у вас всё!';
  expect(heard('Цена держится второй год.', { comment })).not.toContain('no-main-answer');
  expect(heard('Дорога ведёт к реке.', { comment })).toContain('no-main-answer');
});

test('a promise inside a quotation is not ours', () => {
  const comment = 'На Ленина, 12 яма.';
  expect(heard('Яму на Ленина засыпали. Подрядчик написал: «починим».', { comment })).not.toContain(
    'promise-no-date',
  );
  expect(heard('Яму на Ленина засыпали. Бордюр починим.', { comment })).toContain('promise-no-date');
});

test('who does it answers «кто» where the day stands apart', () => {
  const comment = 'Кто восстановит газон на Ленина?';
  const who = 'Газон на Ленина восстановит «Водоканал».';
  expect(heard(`${who} Он копал трубу. Работы закончит до 1 июня.`, { comment })).not.toContain(
    'promise-no-date',
  );
  expect(heard(who, { comment })).toContain('promise-no-date');
});

test.each(['Можно.', 'Нет.'])('«%s» is an answer and nobody’s name', (word) => {
  const comment = 'Можно ли вызвать врача бабушке домой?';
  expect(heard(`${word} Подробности расскажет регистратура, телефон 22-33-44.`, { comment })).not.toContain(
    'no-main-answer',
  );
});

test('what others do once they are asked is no promise of ours', () => {
  const comment = 'Соседи держат 20 кошек, куда обращаться?';
  const asks = 'Позвоните в Роспотребнадзор: 22-33-44.';
  expect(heard(`${asks} Инспектор замерит запах.`, { comment })).not.toContain('promise-no-date');
  expect(heard(`${asks} Мы проверим подъезд.`, { comment })).toContain('promise-no-date');
});

test('what is said by phone may hold an account number', () => {
  const comment = 'Можно ли передать показания по телефону?';
  expect(heard('Да, можно: 30-40-50. Назовите лицевой счёт.', { comment })).not.toContain('personal-data');
  expect(heard('Да, можно. Назовите здесь лицевой счёт.', { comment })).toContain('personal-data');
});
