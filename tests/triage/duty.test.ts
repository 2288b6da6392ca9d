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
    expect(dutyOf(text, [])).toMatchObject({ duty: 'courtesy', saw });
  });

  it.each([
    'Мне очень нравится новый парк',
    'В городе стало красиво',
    'Горжусь нашим городом',
    'Красиво получилось',
    'Какая нарядная ёлка на площади',
    'Набережная красиво смотрится вечером',
    'Ходили всей семьёй, очень понравилось',
  ])('«%s» as a bare opinion', (text) => {
    expect(dutyOf(text, [])).toMatchObject({ duty: 'courtesy', saw: 'opinion' });
  });

  it('a bare sticker', () => {
    expect(dutyOf('', ['sticker'])).toMatchObject({ duty: 'courtesy', saw: 'sticker' });
  });
});

describe('must be answered', () => {
  it.each([
    ['Когда починят лифт', 'question'],
    ['Уберите мусор', 'request'],
    ['Спасибо, а когда покрасят забор?', 'question'],
    ['Здравствуйте! Прошу заменить лампу у подъезда', 'request'],
    ['Двор не чистят от снега вторую неделю!', 'complaint'],
    ['Позор такой администрации', 'matter'],
    ['Власть ничего не делает', 'matter'],
    ['В отставку!', 'matter'],
    ['Спасибо за ямы на дорогах', 'complaint'],
    ['Спасибо за «заботу»', 'matter'],
    ['Спасибо 🤡', 'matter'],
    ['Молодцы, ничего не скажешь', 'matter'],
    ['Молодцы, дорогу развалили', 'complaint'],
    ['Спасибо, что ничего не сделали', 'complaint'],
    ['Хорошо, но мало', 'matter'],
    ['Супер, опять без воды', 'complaint'],
    ['+', 'matter'],
    ['+1', 'matter'],
    ['Враньё', 'matter'],
    ['Ну-ну', 'matter'],
    ['Нет', 'matter'],
    ['Пахнет газом в подъезде', 'emergency'],
    ['Лучший город, только жить в нём нельзя', 'matter'],
    ['Мне нравится, как вы обещаете', 'matter'],
    ['Ольга', 'matter'],
    ['Красиво получилось, а дороги нет', 'matter'],
    ['Красиво украсили, лучше бы дороги', 'matter'],
    ['за вас всех', 'matter'],
    ['???', 'question'],
    ['', 'matter'],
  ])('«%s» as %s', (text, saw) => {
    expect(dutyOf(text, [])).toMatchObject({ duty: 'must', saw });
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

describe('what the rule saw', () => {
  it.each([
    ['Здравствуйте! Подскажите, когда починят лифт', 'подскажите, когда'],
    ['Ольга, а где урны?', 'а где урны'],
    ['Новый парк откроют?', 'новый парк откроют'],
    ['Уберите мусор у дома 5', 'уберите'],
    ['Третий день сидим без воды', 'сидим без воды'],
    ['???', '?'],
  ])('in «%s» is «%s»', (text, words) => {
    expect(dutyOf(text, []).words).toBe(words);
  });
});

describe('the presets of the guides', () => {
  it.each([
    ['👍', 'courtesy', 'must', 'courtesy'],
    ['Спасибо!', 'courtesy', 'must', 'courtesy'],
    ['Позор такой администрации', 'must', 'must', 'courtesy'],
    ['Двор не чистят вторую неделю', 'must', 'must', 'must'],
    ['Когда починят лифт', 'must', 'must', 'must'],
    ['Пахнет газом', 'must', 'must', 'must'],
    [
      'Деньги на ремонт парка потрачены, а где этот ремонт, никто из жителей не видит',
      'must',
      'must',
      'must',
    ],
    ['+1', 'must', 'must', 'must'],
  ])('«%s»: %s by «ЦУР», %s by «Духовщина», %s by «Подмосковье»', (text, ...expected) => {
    const presets = ['cur', 'duhovshchina', 'podmoskovye'] as const;
    expect(presets.map((preset) => dutyOf(text, [], preset).duty)).toEqual(expected);
  });

  it('a photo without a word must be answered by each', () => {
    for (const preset of ['cur', 'duhovshchina', 'podmoskovye'] as const) {
      expect(dutyOf('', ['photo'], preset).duty).toBe('must');
    }
  });
});
