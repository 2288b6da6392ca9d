import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';

const PAIRS = [
  ['README.md', 'README.ru.md'],
  ['components/README.md', 'components/README.ru.md'],
  ['server/README.md', 'server/README.ru.md'],
  ['lib/settings/README.md', 'lib/settings/README.ru.md'],
  ['scripts/store/privacy.en.md', 'scripts/store/privacy.ru.md'],
  ['scripts/store/texts.en.md', 'scripts/store/texts.ru.md'],
] as const;

const read = (path: string) => readFileSync(path, 'utf8');
const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** Code blocks without what a language says: remarks, words in capitals that stand for something, Russian. */
function code(path: string): string[] {
  return [...read(path).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, fence = '', body = '']) =>
    fence === ''
      ? `drawing of ${body.split('\n').length} lines`
      : `${fence}\n${body
          .split('\n')
          .map((line) =>
            line
              .replace(/\s+# .*/, '')
              .replaceAll(/"[^"]*[а-яё][^"]*"|"Our team"|(?<![\w=$])[A-ZА-ЯЁ]+(?![\w=.])/g, '…'),
          )
          .join('\n')}`,
  );
}

/** What a text is built of, in its order: headings by their level, bullets, steps, rows of tables, pictures. */
function frame(path: string): string[] {
  return withoutCode(read(path))
    .split('\n')
    .flatMap((line) => /^(#+ |- |\d+\. |\|(?=.*\|$)|!\[)/.exec(line)?.[1]?.trim() ?? []);
}

test.each(PAIRS)(
  '%s and %s say the same: headings, lists, tables, pictures and commands',
  (english, russian) => {
    expect(frame(russian)).toEqual(frame(english));
    expect(code(russian)).toEqual(code(english));
  },
);

/** As GitHub makes the name of a heading. */
function anchors(path: string): Set<string> {
  const headings = [...withoutCode(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => words);
  return new Set(
    headings.map((words) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test('each link and picture of a text leads to a file and a heading that are there', () => {
  const texts = filesOf(['.'], /\.md$/);
  const broken = texts.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [file = '', anchor] = link.split('#');
        const target = file === '' ? path : join(dirname(path), file);
        return (
          !existsSync(target) || (anchor !== undefined && !anchors(target).has(decodeURIComponent(anchor)))
        );
      })
      .map((link) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test.each(['README.md', 'README.ru.md'])('%s tells of every room of the library', (path) => {
  const text = read(path);
  const rooms = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => `lib/${name}`).filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
});

test('each file that the READMEs name is there', () => {
  const gone = PAIRS.flat().flatMap((path) =>
    [...read(path).matchAll(/`((?:lib|components|entrypoints|server|scripts|tests|public)\/[\w./-]+)`/g)]
      .map(([, file = '']) => file)
      .filter((file) => !existsSync(file))
      .map((file) => `${path}: ${file}`),
  );
  expect(gone).toEqual([]);
});

test('sentences of the Russian texts have the long dash', () => {
  const short = filesOf(['.'], /\.md$/).flatMap(({ path, text }) =>
    withoutCode(text)
      .split('\n')
      .filter((line) => /(^| )–( |$)/.test(line) && /[а-яё].*[а-яё]/i.test(line.replace(/[a-z]+/gi, '')))
      .map((line) => `${path}: ${line}`),
  );
  expect(short).toEqual([]);
});
