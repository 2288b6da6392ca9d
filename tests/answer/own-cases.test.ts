import { expect, test } from 'vitest';
import { check } from '~/lib/answer/check.ts';
import { exampleDraft } from './example.ts';
import cases from './own-cases.json';

/** Rules that speak of a case in the shape of the reference cases, hints apart. */
function heard(each: (typeof cases)[number]) {
  const found = check(
    exampleDraft({
      text: each.a,
      comment: each.q,
      author: each.name,
      repair: each.topic === 'repair',
      photo: each.photo ?? false,
      tied: each.reply ?? true,
      solved: each.solved ?? false,
      ...(each.prev === undefined ? {} : { earlier: each.prev }),
    }),
  );
  return {
    all: found.map(({ rule }) => rule),
    heavy: found.filter(({ level }) => level !== 'hint').map(({ rule }) => rule),
  };
}

const named = (wanted: boolean) =>
  cases.filter(({ ok }) => (ok ?? false) === wanted).map((each) => [each.id, each.a, each] as const);

test.each(named(true))('answer %i is good: «%s»', (_id, _text, each) => {
  expect(heard(each).heavy).toEqual([]);
});

test.each(named(false))('answer %i lacks something: «%s»', (_id, _text, each) => {
  expect(heard(each).all).toEqual(expect.arrayContaining(each.exp ?? []));
});
