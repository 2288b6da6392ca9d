import { expect, test } from 'vitest';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import {
  isDoneBy,
  nextStep,
  shownAt,
  stepOf,
  TOUR_STEPS,
  type TourAct,
  type TourStep,
} from '~/lib/training/tour.ts';

const KEY = 'vk:-1:101:1016';
const looked: TourAct = { kind: 'looked', key: KEY };
const opened: TourAct = { kind: 'opened', key: KEY };
const timed: TourAct = { kind: 'timed', right: true };
const greeted: TourAct = { kind: 'written', text: 'Людмила, ' };
const written: TourAct = { kind: 'written', text: 'Людмила, здравствуйте! Тротуар почистят сегодня.' };
const stamped: TourAct = { kind: 'written', text: 'Людмила, здравствуйте! Вопрос держим на контроле.' };
const answered: TourAct = { kind: 'answered', key: KEY };
const [decided, queue]: TourAct[] = [{ kind: 'decided' }, { kind: 'queue' }];
const ACTS = [looked, opened, timed, greeted, written, stamped, answered, decided, queue].flatMap(
  (act) => act ?? [],
);

test.each<[TourStep, readonly (TourAct | undefined)[]]>([
  ['find', [looked]],
  ['card', [opened]],
  ['time', [timed]],
  ['write', [written, stamped]],
  ['coach', [stamped]],
  ['send', [answered]],
  ['mark', [decided]],
  ['queue', [queue]],
])('the step %s is done by its own act and by no other', (step, acts) => {
  expect(ACTS.filter((act) => isDoneBy(step, act, KEY))).toEqual(acts);
});

test('another comment under the pointer is not the one to find, a wrong time is not read', () => {
  expect(isDoneBy('find', { kind: 'looked', key: 'vk:-1:101:1011' }, KEY)).toBe(false);
  expect(isDoneBy('time', { kind: 'timed', right: false }, KEY)).toBe(false);
});

test('the walk goes from step to step to its end, and what was left goes nowhere', () => {
  const states = TOUR_STEPS.map((_, step) => nextStep({ state: 'going', step }));
  expect(states.map(stepOf)).toEqual([...TOUR_STEPS.slice(1), null]);
  expect(states.at(-1)).toEqual({ state: 'done' });
  expect(nextStep({ state: 'left' })).toEqual({ state: 'left' });
});

test('every comment that the walk points at stands on the feed', () => {
  const comments = sandboxFeed(shippedCases().cases, 0).flatMap((post) => post.comments);
  for (const step of TOUR_STEPS) {
    const shown = shownAt(step);
    if (shown !== null) expect(comments.map((each) => each.case)).toContain(shown);
  }
});
