import { expect, test } from 'vitest';
import { type PersonalComment, personalAnswers } from '~/lib/comment/personal.ts';

const comment = (id: string, given: Partial<PersonalComment> = {}): PersonalComment => ({
  key: `vk:-1:1:${id}`,
  id,
  thread: '1',
  replyTo: null,
  voice: 'citizen',
  deleted: false,
  mine: false,
  ...given,
});

const QUESTION = comment('1');
const found = (...comments: PersonalComment[]) => [...personalAnswers([QUESTION, ...comments])];

test('a reply of the moderator’s own profile stands under the comment it replies to, else under the thread’s first', () => {
  expect(found(comment('2', { mine: true }))).toEqual([['vk:-1:1:2', 'vk:-1:1:1']]);
  expect(found(comment('2'), comment('3', { mine: true, replyTo: '2' }))).toEqual([
    ['vk:-1:1:3', 'vk:-1:1:2'],
  ]);
});

test.each([
  ['another citizen', [comment('2')]],
  ['a deleted reply', [comment('2', { mine: true, deleted: true })]],
  ['the moderator’s own question', [comment('2', { mine: true, thread: '2' })]],
  [
    'a reply to oneself',
    [comment('2', { mine: true, thread: '2' }), comment('3', { mine: true, replyTo: '2' })],
  ],
  ['a reply to the page', [comment('2', { voice: 'page' }), comment('3', { mine: true, replyTo: '2' })]],
  [
    'a reply to a deleted comment',
    [comment('2', { deleted: true }), comment('3', { mine: true, replyTo: '2' })],
  ],
  ['a reply to a comment that is not loaded', [comment('3', { mine: true, replyTo: '99' })]],
])('%s is no answer from a personal profile', (_what, comments) => {
  expect(found(...comments)).toEqual([]);
});
