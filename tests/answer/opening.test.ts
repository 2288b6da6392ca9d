import { describe, expect, test } from 'vitest';
import { told } from './example.ts';

/** An empty answer is underlined from where it begins: greeting, name and thanks are no part of it. */
const EMPTY = 'Ваш вопрос очень важен.';

describe('before the answer stands', () => {
  test.each([
    'Елена, здравствуйте!',
    'Здравствуйте.',
    '[id7|Елена], добрый день!',
    'Добрый день! Елена Юрьевна!',
    'Елена!',
    'Коллеги!',
    'Уважаемая Елена!',
    'Здравствуйте, дорогие друзья!',
    'Приветствуем вас!',
    'Елена, здравствуйте! Спасибо, что написали.',
    'Большое спасибо за то, что вы ждали.',
    'Соболезнуем вам.',
    'Сочувствуем вам.',
    'Елена, спасибо вам!',
    'Елена Юрьевна, большое вам спасибо!',
    '[id7|Елена], спасибо за фото!',
    'Елена и Ольга, спасибо!',
    'Друзья, спасибо вам!',
    'Дорогая Елена!',
    'Дорогие друзья!',
    'Уважаемая Елена, благодарим вас от всей души за помощь городу!',
  ])('«%s»', (opening) => {
    expect(told('empty-reply', `${opening} ${EMPTY}`)).toEqual([`${EMPTY} ?what`]);
  });
});

describe('the answer begins with', () => {
  test.each([
    'Да.',
    'Ну!',
    'Рады вас видеть.',
    'Здравствуйте, милые наши люди!',
    'Милые люди!',
    'Елена, всё хорошо.',
    'Елена, да, спасибо!',
    'Елена, спасибо вам за то, что вы так часто и сильно нам верите.',
  ])('«%s»', (first) => {
    expect(told('empty-reply', `${first} ${EMPTY}`)).toEqual([`${first} ${EMPTY} ?what`]);
  });
});

test.each([
  'Елена, спасибо вам, яму засыпали.',
  'Елена, спасибо, приедем завтра.',
  'Елена, спасибо, дом 12.',
])('«%s» is the answer, thanks and all', (text) => {
  expect(told('empty-reply', `${text} ${EMPTY}`)).toEqual([]);
});

test('thanks that tell what was done are the answer', () => {
  expect(told('empty-reply', `Спасибо, яму засыпали. ${EMPTY}`)).toEqual([]);
});
