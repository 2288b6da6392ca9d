import { expect, test } from 'vitest';
import { filesOf } from './files.ts';

/** Russian that is no text of ours: word lists, cases and names in the data that is read. */
const DATA = [
  /^lib\/(?:answer|deadline|moderation|text|training|triage)\//,
  // What the networks print on their pages.
  /^lib\/(?:sites|comment)\//,
  // Files and systems of others speak Russian: their columns and states, and what stands for what was left out.
  /^lib\/(?:report\/(?:incidents|hiding|sheet)\/|peers\/find-)/,
  // Words that a search passes over, and letters that look alike.
  /^lib\/(?:report\/removals\/removal-search|help\/find-help|locale\/error-code)\.ts$/,
  // Each language is named in itself.
  /^components\/options\/language\.tsx$/,
  // A draft that nobody sees warms the coach up.
  /^components\/overlay\/composer\/rehearse\.ts$/,
  // Stored in place of a name, in the language of the page.
  /^lib\/log\/person\/(?:pseudonym|erase-person)\.ts$/,
  /^lib\/settings\/schema\.ts$/,
];

const code = filesOf(['components', 'entrypoints', 'lib'], /\.tsx?$/).map(({ path, text }) => ({
  path,
  text: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1'),
}));

const lines = ({ path, text }: { path: string; text: string }, said: RegExp) =>
  text.split('\n').flatMap((line) => (said.test(line) ? `${path}: ${line.trim()}` : []));

/** One letter stands for another in a search: «ё» for «е». */
const FOLDED = /replaceAll\('ё', 'е'\)/;

test('no Russian sentence stands in code: texts live in the locales', () => {
  const found = code
    .filter(({ path }) => !DATA.some((data) => data.test(path)))
    .flatMap((file) => lines(file, /[А-Яа-яЁё]/));
  expect(found.filter((line) => !FOLDED.test(line))).toEqual([]);
});

test('no English words stand between the tags of a component, nor in what a screen reader says', () => {
  const components = code.filter(({ path }) => path.endsWith('.tsx'));
  const between = />\s*[A-Za-z]{2,}[A-Za-z ,.]*<\//;
  const spoken = /\b(?:aria-label|title|placeholder|alt|label)="[A-Za-z]{2,}(?:[ ,][^"]*)?"/;
  expect(components.flatMap((file) => [...lines(file, between), ...lines(file, spoken)])).toEqual([]);
});
