import { bench, describe } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import { EARLIER, typedDrafts } from './typed-drafts.ts';

/*
 * The whole check of a draft of 700 characters with 500 earlier answers at hand: under 4 ms in the median on
 * one core (issue 6). The second line is the least any checker would do: split the text into words.
 */

const drafts = typedDrafts();

describe('a draft of 700 characters, 500 earlier answers at hand', () => {
  let turn = 0;
  const next = () => {
    turn = (turn + 1) % drafts.length;
    return drafts[turn];
  };
  bench(
    'check it by every rule',
    () => {
      const draft = next();
      if (draft) check(draft);
    },
    { time: 1000, warmupTime: 200 },
  );
  bench(
    'only split it into words',
    () =>
      void next()
        ?.text.toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    { time: 1000, warmupTime: 200 },
  );
});

describe('500 earlier answers', () => {
  bench('make them ready for comparing', () => void earlierAnswers(EARLIER), { time: 1000, warmupTime: 200 });
  bench(
    'only split them into words',
    () => {
      for (const each of EARLIER) each.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    },
    { time: 1000, warmupTime: 200 },
  );
});
