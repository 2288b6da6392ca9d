import { describe, expect, it } from 'vitest';
import { judgeThreads } from '~/lib/comment/threads.ts';
import { conversation } from './conversation.ts';

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
});
