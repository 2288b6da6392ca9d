import { describe, expect, it } from 'vitest';
import { type Lesson, learnTopics } from '~/lib/triage/learned.ts';
import { findSurges } from '~/lib/triage/surge.ts';
import { topicOf } from '~/lib/triage/topic.ts';
import type { Topic } from '~/lib/triage/topics.ts';

describe('the topic suggested by words', () => {
  it.each([
    ['Когда засыплют яму на дороге у Зелёной, 8?', 'roads'],
    ['Тротуары в гололёд не посыпают, скользко', 'snow'],
    ['Двор не чистят от снега вторую неделю', 'snow'],
    ['Фонари на Садовой не горят, темно', 'light'],
    ['Контейнеры переполнены, мусор не вывозят', 'rubbish'],
    ['В подъезде не работает лифт, УК молчит', 'housing'],
    ['Батареи холодные, отопления нет', 'housing'],
    ['Автобус 12 опять не пришёл по расписанию', 'transport'],
    ['Поставьте лавочки на детской площадке', 'improvement'],
    ['К терапевту в поликлинике нет талонов', 'health'],
    ['В детском саду не хватает воспитателей', 'education'],
    ['Как оформить пособие многодетным', 'social'],
    ['А вы сами-то читаете комментарии', 'other'],
  ])('of «%s» is %s', (text, topic) => {
    expect(topicOf(text, null).topic).toBe(topic);
  });
});

describe('a correction teaches', () => {
  const lesson = (text: string, topic: Topic): Lesson => ({ text, topic });
  const lessons = [
    ...[
      'Паром опять не ходит',
      'Паром отменили без объявления',
      'Ждём паром третий час',
      'Паромная переправа стоит',
    ].map((text) => lesson(text, 'transport')),
    ...['Моржи просят раздевалку', 'Прорубь для моржей не готова', 'Моржам негде греться', 'Где прорубь'].map(
      (text) => lesson(text, 'improvement'),
    ),
  ];

  it('nothing before there are enough of them', () => {
    expect(topicOf('Паром ушёл пустым', learnTopics(lessons.slice(0, 4)))).toEqual({
      topic: 'other',
      by: 'nothing',
    });
  });

  it('already a few that agree in several words, and not a single word', () => {
    const few = ['Паром опять не ходит', 'Паром сегодня опять стоит', 'Прорубь не готова'];
    const learned = learnTopics(few.map((text, at) => lesson(text, at < 2 ? 'transport' : 'improvement')));
    expect(topicOf('Паром опять отменили', learned)).toEqual({ topic: 'transport', by: 'learned' });
    expect(topicOf('Паром ушёл пустым', learned)).toEqual({ topic: 'other', by: 'nothing' });
    expect(topicOf('Прорубь опять', learned)).toEqual({ topic: 'other', by: 'nothing' });
  });

  it('words that no list knows', () => {
    const learned = learnTopics(lessons);
    expect(topicOf('Паром ушёл пустым', learned)).toEqual({ topic: 'transport', by: 'learned' });
    expect(topicOf('Когда откроют прорубь моржам', learned)).toEqual({ topic: 'improvement', by: 'learned' });
  });

  it('nothing about what it never met', () => {
    const learned = learnTopics(lessons);
    expect(topicOf('К терапевту нет талонов', learned)).toEqual({ topic: 'health', by: 'words' });
    expect(topicOf('Ну и дела', learned)).toEqual({ topic: 'other', by: 'nothing' });
  });

  it('the same in whatever order it came', () => {
    const text = 'Паром и прорубь';
    expect(topicOf(text, learnTopics([...lessons].reverse()))).toEqual(topicOf(text, learnTopics(lessons)));
  });
});

describe('a surge', () => {
  const HOUR = 3_600_000;
  const NOW = Date.UTC(2026, 10, 20, 12);
  const weekly = (count: number, weeks: number) =>
    Array.from({ length: weeks }, (_, week) =>
      Array.from({ length: count }, () => ({
        topic: 'snow' as const,
        at: NOW - (week + 1) * 7 * 24 * HOUR - HOUR,
      })),
    ).flat();
  const today = (count: number) =>
    Array.from({ length: count }, () => ({ topic: 'snow' as const, at: NOW - HOUR }));
  const old = { topic: 'other' as const, at: NOW - 30 * 24 * HOUR };

  it('is a topic far above its own usual, told with its numbers', () => {
    expect(findSurges([old, ...weekly(1, 4), ...today(7)], NOW)).toEqual([
      { topic: 'snow', count: 7, usual: 1, weeks: 4 },
    ]);
  });

  it('is not what is usual on this day of the week at this hour', () => {
    expect(findSurges([old, ...weekly(6, 4), ...today(8)], NOW)).toEqual([]);
  });

  it('is not told of what no topic was seen in', () => {
    const unseen = today(20).map(({ at }) => ({ topic: 'other' as const, at }));
    expect(findSurges([old, ...weekly(1, 4), ...unseen], NOW)).toEqual([]);
  });

  it('is not claimed before two weeks are known, nor of a few comments', () => {
    expect(findSurges(today(20), NOW)).toEqual([]);
    expect(findSurges([old, ...today(3)], NOW)).toEqual([]);
  });
});
