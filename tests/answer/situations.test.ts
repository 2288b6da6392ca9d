import { expect, test } from 'vitest';
import { guessSituation } from '~/lib/answer/guess-situation.ts';
import { partStates } from '~/lib/answer/part-done.ts';
import { SITUATIONS } from '~/lib/answer/situations.ts';
import { exampleDraft } from './example.ts';

const NOTHING_KNOWN = { openPromise: false, flagged: false };
const guess = (comment: string, text = '', more: { photo?: boolean } = {}) =>
  guessSituation(exampleDraft({ text, comment, ...more }), NOTHING_KNOWN);

test.each([
  ['В подъезде пахнет газом, что делать?', 'danger'],
  ['Провалился асфальт на Мира', 'danger'],
  ['Вы обещали починить лифт ещё в октябре', 'again'],
  ['Когда починят лифт?', 'will-do'],
  ['Почему не чистят двор?', 'will-do'],
  ['Почините лавочку, пожалуйста', 'will-do'],
  ['Где получить справку?', 'help'],
  ['Сколько стоит проезд?', 'help'],
  ['Говорят, школу закроют. Это правда?', 'rumour'],
  ['Спасибо за каток!', 'thanks'],
  ['Опять грязь, позор', 'criticism'],
  ['Чаепитие в клубе перенесли?', 'help'],
  ['Вы издеваетесь?', 'criticism'],
  ['Чаепитие перенесли', 'criticism'],
  ['Прошу убрать снег', 'will-do'],
  ['Здравствуйте, лифт опять стоит', 'criticism'],
  ['Молодцы, каток супер', 'thanks'],
  ['Спасибо, но лифт стоит', 'criticism'],
  ['Спасибо, лифт уже починили?', 'help'],
  ['Спасибо, когда лифт?', 'will-do'],
  ['Можно ли в школу без справки', 'help'],
  ['Открытый люк у школы', 'danger'],
  ['Люки у школы закрыли', 'criticism'],
  ['Якобы школу закроют', 'rumour'],
  ['Третий раз прошу: лифт стоит', 'again'],
])('«%s» is proposed as %s', (comment, expected) => {
  expect(guess(comment)).toBe(expected);
});

test('what is written already is stronger than the question', () => {
  expect(guess('Когда засыпят яму?', 'Яму засыпали утром.', { photo: true })).toBe('done');
  expect(guess('Когда засыпят яму?', 'Ответа пока нет, спросили подрядчика.')).toBe('not-yet');
});

test('done is done with a photo of a repair, and not before', () => {
  const comment = 'Когда засыпят яму?';
  expect(guess(comment, 'Яму засыпали утром.')).toBe('will-do');
  expect(guess(comment, 'Яму засыплют утром.', { photo: true })).toBe('will-do');
  expect(guess(comment, 'Заявку передали.', { photo: true })).toBe('will-do');
});

test('thanks for a promise kept are no reminder', () => {
  const draft = exampleDraft({ text: '', comment: 'Спасибо за каток!' });
  expect(guessSituation(draft, { openPromise: true, flagged: false })).toBe('thanks');
});

test('a promise that is still open makes any comment of its author a reminder', () => {
  const draft = exampleDraft({ text: '', comment: 'Когда засыпят яму?' });
  expect(guessSituation(draft, { openPromise: true, flagged: false })).toBe('again');
});

test('an insult without a question may stay unanswered, one with a question may not', () => {
  const flagged = { openPromise: false, flagged: true };
  expect(guessSituation(exampleDraft({ text: '', comment: 'Дураки вы' }), flagged)).toBe('troll');
  expect(guessSituation(exampleDraft({ text: '', comment: 'Дураки, когда уберёте снег?' }), flagged)).toBe(
    'will-do',
  );
});

test('there are thirteen situations, each with its own parts in order', () => {
  expect(SITUATIONS).toHaveLength(13);
  for (const { parts } of SITUATIONS) expect(new Set(parts).size).toBe(parts.length);
});

test('a part is ticked off when the draft holds it, and only then', () => {
  const draft = exampleDraft({
    comment: 'Когда засыпят яму на Ленина 12?',
    text: 'Елена, здравствуйте! Яму у дома 12 на Ленина засыпали сегодня утром. Спасибо, что сообщили!',
  });
  const done = Object.fromEntries(partStates('done', draft).map(({ part, done }) => [part, done]));
  expect(done).toEqual({
    did: true,
    where: true,
    when: true,
    photo: false,
    next: false,
    contact: false,
    warm: true,
  });
});

test('an empty draft has no part ticked off', () => {
  for (const { id } of SITUATIONS) {
    expect(partStates(id, exampleDraft({ text: '', comment: 'Яма' })).filter(({ done }) => done)).toEqual([]);
  }
});

test('an interim answer needs the day of return', () => {
  const states = (text: string) => partStates('not-yet', exampleDraft(text)).map(({ done }) => done);
  expect(states('Елена, здравствуйте! Ответа пока нет: спросили главного врача.')).toEqual([
    true,
    true,
    false,
  ]);
  expect(
    states('Елена, здравствуйте! Ответа пока нет: спросили главного врача. Вернёмся 20 ноября.'),
  ).toEqual([true, true, true]);
});
