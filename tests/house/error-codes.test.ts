import { expect, test } from 'vitest';
import { helpIn } from '~/lib/help/topics.ts';
import { everyCode } from '~/lib/locale/error-code.ts';
import codes from '~/lib/locale/error-codes.json';
import russian from '~/public/_locales/ru/messages.json';
import { filesOf } from './files.ts';

const files = filesOf(['lib', 'components', 'entrypoints'], /\.(ts|tsx)$/).filter(
  // In the sandbox of the trainer nothing real can fail.
  ({ path }) => !path.includes('sandbox'),
);
const coded = (key: string) => Object.keys(codes).some((one) => one === key);

/** How code says that something failed: a refusal, a thrown sentence, a message in red, a line that cries. */
const SAYINGS = [
  /\breason: (?:world\.)?say(?:Count)?\(\s*'(\w+)'/g,
  /\berror: say\(\s*'(\w+)'/g,
  /\bnew \w*Error\([^;]{0,40}?\bsay\(\s*'(\w+)'/g,
  /kind: 'failed',\s*text:\s*say\(\s*'(\w+)'/g,
  /role="alert">\s*(?:<ErrorText text=)?\{say\(\s*'(\w+)'/g,
];

/** What asks for a decision, or names a step, and tells of no error. */
const NO_ERROR = new Set(['options_calendar_missing', 'desk_no_reason', 'audit_judge_reason_missing']);
/** A sentence that begins with another one ends with the code of that. */
const texts: Record<string, { message: string }> = russian;
const isTold = (key: string) => coded(key) || NO_ERROR.has(key) || texts[key]?.message.startsWith('$1 ');

/** Words that stand inside of the sentence of a refusal. */
const PART = /^training_fault_/;

test('every error that is said in words has a code', () => {
  const said = files.flatMap(({ path, text }) =>
    SAYINGS.flatMap((saying) => [...text.matchAll(saying)].map(([, key = '']) => ({ path, key }))),
  );
  expect(said.length).toBeGreaterThan(60);
  expect(said.filter(({ key }) => !isTold(key))).toEqual([]);
});

test('every refusal of a table of refusals has a code', () => {
  const tables = files.flatMap(({ path, text }) =>
    [...text.matchAll(/const (?:REFUSED|REFUSALS|FAULTS?)\b[^=]*= \{([^}]*)\}/g)].map(([, body = '']) => ({
      path,
      keys: [...body.matchAll(/: '(\w+)'/g)].map(([, key = '']) => key),
    })),
  );
  expect(tables.length).toBeGreaterThan(3);
  const bare = tables.flatMap(({ path, keys }) =>
    keys.filter((key) => !coded(key) && !PART.test(key)).map((key) => [path, key]),
  );
  expect(bare).toEqual([]);
});

test('a code belongs to texts that exist', () => {
  expect(Object.keys(codes).filter((key) => !(key in russian))).toEqual([]);
});

test.each(['ru', 'en'])(
  'each code has its paragraph, and no paragraph is left without its code (%s)',
  (language) => {
    const explained = helpIn(language).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ code }) => code ?? []),
    );
    expect(explained.toSorted()).toEqual(everyCode());
  },
);

test('both languages explain the same, paragraph by paragraph', () => {
  const places = (language: string) =>
    helpIn(language).map(({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.map((paragraph) => ({ id: paragraph.id, lines: paragraph.text.length })),
    }));
  expect(places('en')).toEqual(places('ru'));
});

test('every paragraph has an address of its own, a title and words', () => {
  const all = helpIn('ru').flatMap(({ id, paragraphs }) => [id, ...paragraphs.map((one) => one.id)]);
  expect(new Set(all).size).toBe(all.length);
  for (const language of ['ru', 'en']) {
    for (const { title, text } of helpIn(language).flatMap(({ paragraphs }) => paragraphs)) {
      expect(title).not.toBe('');
      expect(text.join('')).not.toMatch(/^$|!/);
    }
  }
});
