import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { earlierAnswers, growingAnswers } from '~/lib/answer/earlier-answers.ts';
import { exampleDraft } from './example.ts';

const CANNED =
  'здравствуйте! Спасибо, что написали нам. Мы передали вашу просьбу дорожной службе, специалисты осмотрят участок и включат его в план.';
const TRUE_ANSWER = 'Воду на Садовой, 6 включат сегодня до 20:00: меняют лопнувшую трубу у колодца.';

test('the same text to another person is found, whatever the name, the house and the day', () => {
  const index = earlierAnswers([{ text: `Олег, ${CANNED}` }, { text: 'Алла, каток открыт с 10 до 21.' }]);
  const like = index.mostLike(`Алиса, ${CANNED}`);
  expect(like?.share).toBeGreaterThan(0.9);
  expect(like?.honest).toBe(false);
  expect(like?.answer.text).toContain('Олег');
});

test('the sentence that repeats most is named', () => {
  const text = `Алиса, добрый день! Яму на Труда видели утром. ${CANNED.slice(CANNED.indexOf('Мы'))}`;
  const { sentence } = earlierAnswers([{ text: `Олег, ${CANNED}` }]).mostLike(text) ?? {};
  expect(text.slice(sentence?.start, sentence?.end)).toMatch(/^Мы передали вашу просьбу/);
});

test('the same true answer to a neighbour is honest', () => {
  const index = earlierAnswers([{ text: `Ирина, здравствуйте! ${TRUE_ANSWER}` }]);
  expect(index.mostLike(`Олеся, здравствуйте! ${TRUE_ANSWER.replace('6', '8')}`)).toMatchObject({
    honest: true,
  });
});

test('the same true answer is honest where only the citizens named the street they share', () => {
  const text = 'здравствуйте! Лифт запустили сегодня в 9 утра: заменили трос и проверили тормоз.';
  const index = earlierAnswers([{ text: `Ирина, ${text}`, about: 'На Мира, 3 стоит лифт' }]);
  const like = (about: string) => index.mostLike(`Олеся, ${text}`, undefined, about);
  expect(like('Мира 3, лифт не едет')).toMatchObject({ honest: true });
  expect(like('Садовая 3, лифт не едет')).toMatchObject({ honest: false });
});

test('the same words about another street are no neighbour’s answer', () => {
  const index = earlierAnswers([{ text: `Ирина, здравствуйте! ${TRUE_ANSWER}` }]);
  expect(index.mostLike(`Олеся, здравствуйте! ${TRUE_ANSWER.replace('Садовой', 'Полевой')}`)).toMatchObject({
    honest: false,
  });
});

test('two different true answers are not alike', () => {
  const index = earlierAnswers([
    { text: 'Ольга, здравствуйте! Лифт на Мира, 3 запустили вчера: заменили трос.' },
  ]);
  expect(
    index.mostLike('Алла, здравствуйте! Автобус 7 вернётся 20 ноября: мост открыли.')?.share ?? 0,
  ).toBeLessThan(0.2);
});

test('an answer older than the given day is not compared', () => {
  const index = earlierAnswers([{ text: `Олег, ${CANNED}`, at: '2026-05-01T10:00:00Z' }]);
  expect(index.mostLike(`Алиса, ${CANNED}`, '2026-08-20T00:00:00Z')).toBeNull();
  expect(index.mostLike(`Алиса, ${CANNED}`, '2026-04-01T00:00:00Z')).not.toBeNull();
});

const SHOVEL = 'Лавочку покрасили белой краской, урну поставили рядом.';
const LONG = `${SHOVEL} Каток залили утром. Горку починили вечером. Качели повесили новые крепкие.`;

test('a short draft that stands whole in a longer answer is all repeated, and a long one in part', () => {
  expect(earlierAnswers([{ text: LONG }]).mostLike(SHOVEL)?.share).toBe(1);
  expect(earlierAnswers([{ text: SHOVEL }]).mostLike(LONG)?.share).toBe(1);
  const half = 'Лавочку покрасили белой краской, мусор вывезли трактором ночью.';
  const share = earlierAnswers([{ text: SHOVEL }]).mostLike(half)?.share ?? 0;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.6);
});

test('names, days, numbers and small words make no difference', () => {
  const index = earlierAnswers([
    { text: 'Олег, лавочку покрасим белой краской до 20 ноября, на ул. Мира 5.' },
  ]);
  expect(index.mostLike('Анна, лавочку покрасим белой краской до 3 декабря, на ул. Мира 18.')?.share).toBe(1);
  expect(index.mostLike('Лавочку мы покрасим и белой краской.')?.share).toBe(1);
});

test('of several answers the most alike is told, of two alike the first', () => {
  const part = { text: 'Лавочку покрасили белой краской. Снег вывезли трактором ночью вчера.' };
  const whole = { text: SHOVEL };
  expect(earlierAnswers([part, whole]).mostLike(SHOVEL)?.answer).toBe(whole);
  expect(earlierAnswers([whole, part]).mostLike(SHOVEL)?.answer).toBe(whole);
  const again = { text: SHOVEL };
  expect(earlierAnswers([whole, again]).mostLike(SHOVEL)?.answer).toBe(whole);
});

test('an answer that shares nothing is like none', () => {
  expect(
    earlierAnswers([{ text: SHOVEL }]).mostLike('Каток откроют вечером, приходите кататься.'),
  ).toBeNull();
  expect(earlierAnswers([]).mostLike(SHOVEL)).toBeNull();
  expect(earlierAnswers([{ text: 'Да.' }]).mostLike('Да.')).toBeNull();
});

test('answers that are added later are compared as well', () => {
  const index = growingAnswers();
  index.add([{ text: 'Каток открыт с утра и до самой ночи.' }]);
  expect(index.mostLike(SHOVEL)).toBeNull();
  index.add([{ text: SHOVEL }]);
  expect(index.mostLike(SHOVEL)?.share).toBe(1);
});

test('the sentence that repeats most is named where a later one repeats less', () => {
  const draft = `Добрый день! ${SHOVEL} Каток залили утром. Ждём вас.`;
  const { sentence } = earlierAnswers([{ text: LONG }]).mostLike(draft) ?? {};
  expect(draft.slice(sentence?.start, sentence?.end)).toBe(SHOVEL);
});

test.each([
  ['Лифт на Мира, 3 запустили: заменили трос.', true],
  ['Лифт на Мира, 3 запустили сегодня: заменили трос.', true],
  ['Лифт на улице Мира запустили: заменили трос.', false],
  ['Лифт на улице Мира запустили завтра: заменили трос.', true],
])('«%s» said twice about one street is honest: %s', (text, honest) => {
  expect(earlierAnswers([{ text }]).mostLike(text)).toMatchObject({ honest });
});

test('a fact has to stand in both answers', () => {
  const bare = 'Лифт на улице Мира запустили: заменили трос и проверили тормоз.';
  const dated = 'Лифт на улице Мира запустили 16 ноября: заменили трос и проверили тормоз.';
  expect(earlierAnswers([{ text: bare }]).mostLike(dated)).toMatchObject({ honest: false });
  expect(earlierAnswers([{ text: dated }]).mostLike(bare)).toMatchObject({ honest: false });
});

test('one street in common is enough, and none is not', () => {
  const text = 'Лифты на Мира, 3 и на Полевой, 4 запустили: заменили трос и проверили тормоз.';
  expect(
    earlierAnswers([{ text }]).mostLike(
      'Лифты на Мира, 3 и на Кирова, 4 запустили: заменили трос и проверили тормоз.',
    ),
  ).toMatchObject({
    honest: true,
  });
});

test('an answer of the very day, or of an unknown one, is recent', () => {
  const from = '2026-08-20T00:00:00Z';
  const like = (at?: string | null) =>
    earlierAnswers([at === undefined ? { text: SHOVEL } : { text: SHOVEL, at }]).mostLike(SHOVEL, from);
  expect(like(from)).not.toBeNull();
  expect(like(null)).not.toBeNull();
  expect(like()).not.toBeNull();
  expect(like('2026-08-19T23:59:59Z')).toBeNull();
});

test('an answer of three months ago is a template no more, and one that shares a few words never was', () => {
  const text = 'Яму у дома 12 на Ленина засыпали сегодня утром, асфальт положат до 15 декабря.';
  const isTemplate = (earlier: string, at: string) =>
    check({ ...exampleDraft(text), earlier: earlierAnswers([{ text: earlier, at }]) }).some(
      ({ rule }) => rule === 'repeat',
    );
  expect(isTemplate(text, '2026-11-10T09:00:00.000Z')).toBe(true);
  expect(isTemplate(text, '2026-08-10T09:00:00.000Z')).toBe(false);
  const other = 'Яму у дома 12 на Ленина засыпали сегодня утром, завтра приедет каток.';
  expect(isTemplate(other, '2026-11-10T09:00:00.000Z')).toBe(false);
});
