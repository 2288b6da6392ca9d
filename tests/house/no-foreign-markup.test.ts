import { expect, test } from 'vitest';
import { filesOf } from './files.ts';

/* What people wrote is shown as text. No file of the product makes markup or code out of a string. */

const WAYS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTML\w*|srcdoc|DOMParser)\b(?!`)|\bdocument\.write|\beval\(|\bnew Function\b/;

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

test('nothing makes markup or code out of text', () => {
  const found = filesOf(['components', 'entrypoints', 'lib', 'server'], /\.(ts|tsx)$/).filter(({ text }) =>
    WAYS.test(withoutComments(text)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test.each(['box.innerHTML = text;', '<p dangerouslySetInnerHTML={{ __html: text }} />', 'eval(text)'])(
  'it would find %s',
  (line) => {
    expect(line).toMatch(WAYS);
  },
);
