import { describe, expect, it } from 'vitest';
import type { Attachment } from '~/lib/comment/sighting.ts';
import { dutyOf } from '~/lib/triage/duty.ts';

describe('answered from courtesy', () => {
  it.each([
    ['Спасибо!', 'thanks'],
    ['Большое спасибо вам за ответ', 'thanks'],
    ['Спасибо, Ольга Петровна 🌷', 'thanks'],
    ['[id1|Администрация], спасибо за информацию!', 'thanks'],
    ['Благодарим за оперативность и отзывчивость', 'thanks'],
    ['Спасибо, будем ждать', 'thanks'],
    ['С праздником, дорогие земляки!', 'congratulation'],
    ['С днём города! Счастья и здоровья всем', 'congratulation'],
    ['Поздравляем с Новым годом!', 'congratulation'],
    ['Здравствуйте', 'greeting'],
    ['Доброе утро, друзья', 'greeting'],
    ['Молодцы!', 'approval'],
    ['Очень красиво ❤️', 'approval'],
    ['Супер 👍👍', 'approval'],
    ['Понятно', 'approval'],
    ['👍', 'emoji'],
    ['❤️❤️❤️', 'emoji'],
    [')))', 'emoji'],
  ])('«%s» as %s', (text, saw) => {
    expect(dutyOf(text, [])).toEqual({ duty: 'courtesy', saw });
  });

  it('a bare sticker', () => {
    expect(dutyOf('', ['sticker'])).toEqual({ duty: 'courtesy', saw: 'sticker' });
  });
});

describe('must be answered', () => {
  it.each([
    ['Когда починят лифт', 'question'],
    ['Уберите мусор', 'request'],
    ['Спасибо, а когда покрасят забор?', 'question'],
    ['Здравствуйте! Прошу заменить лампу у подъезда', 'request'],
    ['Двор не чистят от снега вторую неделю!', 'matter'],
    ['Позор такой администрации', 'matter'],
    ['Власть ничего не делает', 'matter'],
    ['В отставку!', 'matter'],
    ['Спасибо за ямы на дорогах', 'matter'],
    ['Спасибо за «заботу»', 'matter'],
    ['Спасибо 🤡', 'matter'],
    ['Молодцы, ничего не скажешь', 'matter'],
    ['Молодцы, дорогу развалили', 'matter'],
    ['Спасибо, что ничего не сделали', 'matter'],
    ['Хорошо, но мало', 'matter'],
    ['Супер, опять без воды', 'matter'],
    ['+', 'matter'],
    ['+1', 'matter'],
    ['Враньё', 'matter'],
    ['Ну-ну', 'matter'],
    ['Нет', 'matter'],
    ['Ольга', 'matter'],
    ['за вас всех', 'matter'],
    ['???', 'question'],
    ['', 'matter'],
  ])('«%s» as %s', (text, saw) => {
    expect(dutyOf(text, [])).toEqual({ duty: 'must', saw });
  });

  it.each([[['photo']], [['video']], [['file']], [['photo', 'sticker']]] satisfies [Attachment[]][])(
    'what comes as %j without a word: it may be the complaint itself',
    (attachments) => {
      expect(dutyOf('', attachments).duty).toBe('must');
    },
  );

  it('thanks with a photo beside it', () => {
    expect(dutyOf('Спасибо', ['photo']).duty).toBe('must');
  });
});
