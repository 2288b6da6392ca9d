import { describe, expect, it } from 'vitest';
import { judgeThreads } from '~/lib/comment/threads.ts';
import { conversation, judged, type Said } from './conversation.ts';

const HOUR = (at: string) => ({ at, precision: 'hour' as const });

function table(cases: readonly [name: string, said: Said[], became: string[]][]): void {
  it.each(cases)('%s', (_name, said, became) => {
    expect(judged(conversation(said))).toEqual(became);
  });
}

describe('an answer by its reply id', () => {
  table([
    [
      'answers that comment',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'leaves the neighbour’s question open',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.', { replyTo: '2' }],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'goes before the name in its text',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Ольга, завтра.', { replyTo: '2' }],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'reaches into another thread',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1', thread: '2' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'counts whatever the printed times say',
      [
        ['olga', 'Когда?', { minute: 30 }],
        ['page', 'Завтра.', { replyTo: '1', minute: 20 }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'to a comment that is not loaded answers nobody in sight',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '99' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'to its own answer is for the same person',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['ivan', 'А свет?'],
        ['page', 'Уточнение: в 18:00.', { replyTo: '2' }],
      ],
      ['answered 2', 'own', 'unanswered', 'own'],
    ],
    [
      'to the page’s own opening is the next word in the thread',
      [
        ['page', 'Воды не будет до вечера.'],
        ['olga', 'Почему?'],
        ['page', 'Меняем трубу.', { replyTo: '1' }],
      ],
      ['own', 'answered 3', 'own'],
    ],
  ]);
});

describe('an answer by the address at its start', () => {
  table([
    [
      'answers only the person addressed',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Ольга, здравствуйте! Завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'answers the nearest earlier comment of that person',
      [
        ['olga', 'Когда?'],
        ['olga', 'И где?'],
        ['ivan', 'А свет?'],
        ['page', 'Здравствуйте, Ольга! Завтра.'],
      ],
      ['unanswered', 'answered 4', 'unanswered', 'own'],
    ],
    [
      'takes the nearer of two namesakes',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', 'Ольга, завтра.'],
      ],
      ['unanswered', 'answered 3', 'own'],
    ],
    [
      'takes the whole name before the nearer namesake',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', 'Ольга Петрова, завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'takes the link before the name',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?'],
        ['page', '[id5|Ольга], завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'takes the link before a nearer namesake whose id is not known',
      [
        ['olga', 'Когда?'],
        ['olga2', 'А где?', { author: { id: null, slug: 'olya', name: 'Ольга Котова', kind: 'person' } }],
        ['page', '[id5|Ольга], завтра.'],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'reads the network’s own line',
      [
        ['alla', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.', { addressee: 'ответ Алле' }],
      ],
      ['answered 3', 'unanswered', 'own'],
    ],
    [
      'by a line that names nobody in sight answers nobody',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { addressee: 'ответ Марине' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by a link to somebody out of sight answers nobody',
      [
        ['olga', 'Когда?'],
        ['page', '[id99|Марина], завтра.'],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by the name of somebody out of sight answers nobody who has another name',
      [
        ['olga', 'Когда?'],
        ['page', 'Марина, здравствуйте! Завтра.'],
      ],
      ['unanswered', 'own'],
    ],
    [
      'by a real name can be for a nickname',
      [
        ['nick', 'Когда?'],
        ['page', 'Марина, здравствуйте! Завтра.'],
      ],
      ['answered 2', 'own'],
    ],
    [
      'to a person of another thread answers nobody here',
      [
        ['ivan', 'Мусор?', { thread: '9', id: '90' }],
        ['olga', 'Когда?'],
        ['page', 'Иван, завтра.'],
      ],
      ['unanswered', 'unanswered', 'own'],
    ],
    [
      'to another official page answers no citizen',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Ольга, уточним.'],
        ['ivan', 'И?'],
        ['page', 'Управление ЖКХ, ждём ответа.'],
      ],
      ['answered-elsewhere 2', 'none', 'unanswered', 'own'],
    ],
    [
      'does not reach comments that came after it',
      [
        ['page', 'Ольга, завтра.'],
        ['olga', 'Когда?'],
      ],
      ['own', 'unanswered'],
    ],
  ]);
});

describe('the next official word in the thread', () => {
  table([
    [
      'answers what stands before it',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра починим.'],
      ],
      ['answered 2', 'own'],
    ],
    [
      'answers everybody since the official word before',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.'],
        ['ivan', 'А свет?'],
        ['alla', 'И вода?'],
        ['page', 'Всё завтра.'],
      ],
      ['answered 2', 'own', 'answered 5', 'answered 5', 'own'],
    ],
    [
      'does not reach over an official word that was for somebody else',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Вечером.', { replyTo: '2' }],
        ['page', 'Ждите.'],
      ],
      ['unanswered', 'answered 3', 'own', 'own'],
    ],
    [
      'answers nobody of another thread',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { thread: '2' }],
      ],
      ['unanswered', 'own'],
    ],
    [
      'before a comment is no answer to it',
      [
        ['page', 'Завтра.'],
        ['olga', 'Когда?'],
      ],
      ['own', 'unanswered'],
    ],
    [
      'skips what was deleted',
      [
        ['olga', 'Когда?', { deleted: true }],
        ['ivan', 'А свет?'],
        ['page', 'Завтра.'],
      ],
      ['gone', 'answered 3', 'own'],
    ],
    [
      'that was deleted is no answer any more',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { deleted: true }],
      ],
      ['unanswered', 'gone'],
    ],
    [
      'after a deleted one reaches over it',
      [
        ['olga', 'Когда?'],
        ['page', 'Завтра.', { deleted: true }],
        ['ivan', 'А свет?'],
        ['page', 'В пятницу.'],
      ],
      ['answered 4', 'gone', 'answered 4', 'own'],
    ],
    [
      'with a greeting and no name is for everybody',
      [
        ['olga', 'Когда?'],
        ['ivan', 'А свет?'],
        ['page', 'Добрый день! Уважаемые жители, завтра.'],
      ],
      ['answered 3', 'answered 3', 'own'],
    ],
  ]);
});

describe('who cannot answer', () => {
  table([
    [
      'another community',
      [
        ['olga', 'Когда?'],
        ['club', 'Ольга, завтра.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
    [
      'a person who bears the page’s name',
      [
        ['olga', 'Когда?'],
        ['namesake', 'Ольга, завтра.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
    [
      'a neighbour',
      [
        ['olga', 'Когда?'],
        ['ivan', 'Завтра обещали.', { replyTo: '1' }],
      ],
      ['unanswered', 'unanswered'],
    ],
  ]);
});

describe('another listed official page', () => {
  table([
    [
      'answers elsewhere',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Завтра.'],
      ],
      ['answered-elsewhere 2', 'none'],
    ],
    [
      'steps back when the page answers too',
      [
        ['olga', 'Когда?'],
        ['zhkh', 'Завтра.', { replyTo: '1' }],
        ['page', 'Подтверждаем.', { replyTo: '1' }],
      ],
      ['answered 3', 'none', 'own'],
    ],
  ]);

  it('does not take the first answer of the page away', () => {
    const said: Said[] = [
      ['olga', 'Когда?'],
      ['page', 'Завтра.', { replyTo: '1' }],
      ['page', 'Сделали.', { replyTo: '1' }],
      ['zhkh', 'Сделали.', { replyTo: '1' }],
    ];
    expect(judged(conversation(said))[0]).toBe('answered 2');
  });
});

describe('a later comment of an answered person', () => {
  const asked: Said[] = [
    ['olga', 'Когда?'],
    ['page', 'Завтра.', { replyTo: '1' }],
  ];
  table([
    [
      'that asks opens the earlier one again and is open itself',
      [...asked, ['olga', 'А тротуар?']],
      ['unanswered again', 'own', 'unanswered'],
    ],
    [
      'is closed together with the earlier one by the next official word',
      [...asked, ['olga', 'А тротуар?'], ['page', 'И тротуар.']],
      ['answered 2', 'own', 'answered 4', 'own'],
    ],
    [
      'stays open when the next official word is for somebody else',
      [...asked, ['olga', 'А тротуар?'], ['ivan', 'Свет?'], ['page', 'Иван, вечером.']],
      ['unanswered again', 'own', 'unanswered', 'answered 5', 'own'],
    ],
    ['that thanks opens nothing', [...asked, ['olga', 'Спасибо 🙏']], ['answered 2', 'own', 'unanswered']],
    [
      'opens nothing when it was deleted',
      [...asked, ['olga', 'А тротуар?', { deleted: true }]],
      ['answered 2', 'own', 'gone'],
    ],
    [
      'by another person opens nothing',
      [...asked, ['ivan', 'А тротуар?']],
      ['answered 2', 'own', 'unanswered'],
    ],
    [
      'in another thread opens nothing',
      [...asked, ['olga', 'А тротуар?', { thread: '3' }]],
      ['answered 2', 'own', 'unanswered'],
    ],
    [
      'opens again after a second answer too',
      [...asked, ['olga', 'А где?'], ['page', 'Ольга, там.'], ['olga', 'А точно?']],
      ['unanswered again', 'own', 'unanswered again', 'own', 'unanswered'],
    ],
    [
      'is closed by another official page as well',
      [...asked, ['olga', 'А тротуар?'], ['zhkh', 'И тротуар.', { replyTo: '3' }]],
      ['answered 2', 'own', 'answered-elsewhere 4', 'none'],
    ],
  ]);
});

describe('a thread that is not loaded to its end', () => {
  table([
    ['leaves it unknown whether it was answered', [['olga', 'Когда?', { partial: true }]], ['unknown']],
    [
      'keeps an answer that was seen',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'leaves every open comment of it unknown',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['ivan', 'А свет?'],
      ],
      ['answered 2', 'own', 'unknown'],
    ],
    [
      'leaves it unknown whether a later question was answered',
      [
        ['olga', 'Когда?', { partial: true }],
        ['page', 'Завтра.', { replyTo: '1' }],
        ['olga', 'Где?'],
      ],
      ['unknown again', 'own', 'unknown'],
    ],
    [
      'says nothing about another thread',
      [
        ['olga', 'Когда?', { partial: true }],
        ['ivan', 'А свет?', { thread: '2' }],
      ],
      ['unknown', 'unanswered'],
    ],
    [
      'keeps own and deleted comments what they are',
      [
        ['page', 'Завтра.', { partial: true }],
        ['olga', 'Когда?', { deleted: true }],
      ],
      ['own', 'gone'],
    ],
  ]);
});

describe('the order of a thread', () => {
  table([
    [
      'is the network’s time, not the arrival',
      [
        ['page', 'Завтра.', { minute: 5 }],
        ['olga', 'Когда?', { minute: 1 }],
        ['ivan', 'А свет?', { minute: 9 }],
      ],
      ['own', 'answered 1', 'unanswered'],
    ],
    [
      'is the numeric id within one minute',
      [
        ['page', 'Завтра.', { id: '10', minute: 1 }],
        ['olga', 'Когда?', { id: '9', minute: 1 }],
      ],
      ['own', 'answered 10'],
    ],
    [
      'is the arrival when ids are no numbers',
      [
        ['olga', 'Когда?', { id: 'b', minute: 1 }],
        ['page', 'Завтра.', { id: 'a', minute: 1 }],
      ],
      ['answered a', 'own'],
    ],
    [
      'does not trust «час назад» against a minute',
      [
        ['olga', 'Когда?', { posted: HOUR('2026-11-18T08:00:05.000Z') }],
        ['page', 'Завтра.', { posted: HOUR('2026-11-18T08:00:04.000Z') }],
      ],
      ['answered 2', 'own'],
    ],
    [
      'holds when a time is unknown',
      [
        ['olga', 'Когда?', { posted: null }],
        ['page', 'Завтра.'],
      ],
      ['answered 2', 'own'],
    ],
  ]);
});

describe('the whole post', () => {
  it('counts no answer to a deleted comment or to another official page', () => {
    const facts = judgeThreads(
      conversation([
        ['olga', 'Когда?', { deleted: true }],
        ['zhkh', 'Уточняем.'],
        ['page', 'Управление ЖКХ, ждём ответа.'],
      ]),
    );
    expect([...facts.values()].map((fact) => fact.answeredBy)).toEqual([null, null, null]);
  });

  it('gives a fact for every comment and changes nothing of what it was given', () => {
    const comments = conversation([
      ['page', 'Завтра.', { minute: 5 }],
      ['olga', 'Когда?', { minute: 1 }],
    ]);
    const before = structuredClone(comments);
    expect([...judgeThreads(comments).keys()].sort()).toEqual(['vk:-1:1:1', 'vk:-1:1:2']);
    expect(comments).toEqual(before);
  });

  it('with 2 000 comments in flat threads is judged within a second', () => {
    const said = Array.from({ length: 2_000 }, (_, index): Said => {
      const thread = String(index % 40);
      return index % 5 === 0
        ? ['page', 'Здравствуйте! Починим завтра.', { thread }]
        : [`сосед${index}`, 'Когда починят свет?', { thread }];
    });
    const comments = conversation(said);
    const started = performance.now();
    judgeThreads(comments);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
