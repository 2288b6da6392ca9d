import { expect, test } from 'vitest';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';

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
