import { expect, test } from 'vitest';
import { TOUR_STEPS, type TourStep } from '~/lib/training/tour.ts';
import en from '~/public/_locales/en/messages.json';
import ru from '~/public/_locales/ru/messages.json';

const TWO_MINUTES = 120;

/** How fast a text on a screen is read silently, and how long it takes to find a control and press it. */
const WORDS_A_MINUTE = 180;
const SECONDS_AN_ACT = 2;
/** How fast somebody types who does not type for a living. */
const SIGNS_A_SECOND = 200 / 60;

/** Presses that a step takes with the pointer: `send` marks the phrase, deletes it, inserts, sends. */
const ACTS: Record<TourStep, number> = {
  find: 1,
  card: 1,
  time: 1,
  write: 1,
  coach: 1,
  send: 4,
  mark: 3,
  queue: 1,
};
const BEGIN = 1;
/** What the product itself takes on the way: cards and hints that come, a tab that opens. */
const SECONDS_WAITED = 7;

/** What is typed: one sentence to the point, and the phrase that the coach is to find. */
const TYPED = 'Тротуар почистят сегодня до 18:00. держим на контроле';

type Texts = Record<string, { message: string }>;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}-]+/gu)?.length ?? 0;

/** Everything that stands in the walk for whoever uses a pointer, step by step, its offer and its end. */
function read(texts: Texts): string[] {
  const text = (key: string) => texts[`training_tour_${key}`]?.message ?? '';
  const steps = TOUR_STEPS.map((step, place) =>
    [
      place > 0 ? text('did') : '',
      text('place').replace('$1', '1').replace('$2', '8').replace('$3', text(step)),
      text(`${step}_text`),
      text(`${step}_keys`) && text('keys'),
      step === 'time' ? text('time_ask') : '',
    ].join(' '),
  );
  return [text('offer'), ...steps, text('done')];
}

function seconds(texts: Texts): number {
  const words = read(texts).reduce((sum, text) => sum + wordsIn(text), 0);
  const acts = Object.values(ACTS).reduce((sum, count) => sum + count, BEGIN);
  const pressing = acts * SECONDS_AN_ACT + SECONDS_WAITED;
  return (words / WORDS_A_MINUTE) * 60 + pressing + TYPED.length / SIGNS_A_SECOND;
}

test.each<[string, Texts]>([
  ['Russian', ru],
  ['English', en],
])('the first steps take under two minutes in %s: reading, pressing and typing', (_, texts) => {
  expect(read(texts).every((text) => wordsIn(text) > 5)).toBe(true);
  expect(seconds(texts)).toBeLessThan(TWO_MINUTES);
});
