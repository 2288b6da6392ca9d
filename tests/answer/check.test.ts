import { expect, test } from 'vitest';
import { check, shown } from '~/lib/answer/check.ts';
import { exampleDraft, told } from './example.ts';

/** Breaks rules of every weight. */
const BAD =
  'Ваше обращение направлено в профильное ведомство!!! Осуществлён ремонт. Засыпят в ближайшее время. Вы сами виноваты.';

const ids = (text: string, ...muted: string[]) =>
  check(exampleDraft(text), new Set(muted)).map(({ rule }) => rule);

test('what must be mended comes before what should, hints come last', () => {
  const levels = check(exampleDraft(BAD)).map(({ level }) => level);
  expect(levels).toEqual(
    [...levels].sort((one, other) => 'msh'.indexOf(one[0] ?? '') - 'msh'.indexOf(other[0] ?? '')),
  );
  expect(new Set(levels).size).toBeGreaterThan(1);
});

test('a hint of a rule that stands early comes after what should be mended', () => {
  const levels = check(exampleDraft('Елена, доброго времени суток! Данный участок у дома 12 убрали утром.'));
  expect(levels.map(({ rule }) => rule)).toEqual(['kanc', 'greeting', 'warm']);
});

test('places of one rule stand in the order of the text, and of two that overlap the longer', () => {
  expect(told('shout', 'ВНИМАНИЕ, яму засыпали!!! СРОЧНО')).toEqual([
    'ВНИМАНИЕ [capitals]',
    '!!! [marks]',
    'СРОЧНО [capitals]',
  ]);
  expect(told('noun-chain', 'Проведение обследования отделения начнут завтра.')).toEqual([
    'Проведение обследования отделения',
  ]);
});

test('three findings at most are shown at once, each of another rule, the weightiest first', () => {
  const all = check(exampleDraft(BAD));
  const three = shown(all, 3);
  expect(three).toHaveLength(3);
  expect(new Set(three.map(({ rule }) => rule)).size).toBe(3);
  expect(three[0]).toEqual(all[0]);
});

test('a rule that does not fit the draft is silent when it is muted', () => {
  expect(ids(BAD)).toContain('blame');
  expect(ids(BAD, 'blame')).not.toContain('blame');
});

test('a place is that of the original, with ё, emoji and line breaks before it', () => {
  const text = 'Елена, здравствуйте! 🙂\nЁлку поставили. Данный фонарь починили.';
  const [found] = check(exampleDraft(text)).filter(({ rule }) => rule === 'kanc');
  expect(text.slice(found?.start, found?.end)).toBe('Данный');
});

test('the citizen’s words in quotation marks are not judged', () => {
  expect(ids('Елена, здравствуйте! Вы пишете: «осуществляется уборка!!!» Двор убрали утром.')).not.toContain(
    'kanc',
  );
  expect(ids('Елена, здравствуйте! Вы пишете: «осуществляется уборка!!!» Двор убрали утром.')).not.toContain(
    'shout',
  );
});

test('an empty field is not scolded', () => {
  expect(ids('')).toEqual([]);
  expect(ids('   \n')).toEqual([]);
  expect(check(exampleDraft({ text: ' ', comment: 'Когда засыпят яму?' }))).toEqual([]);
});
