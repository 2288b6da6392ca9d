import { beforeEach, expect, test, vi } from 'vitest';
import { CRITICISM } from './criticism.ts';
import { linesOf, markedIn } from './texts.ts';

/** The detector as it is when a browser has just started it: nothing is read or remembered yet. */
async function started(): Promise<(text: string) => string[]> {
  const { findFlags } = await import('~/lib/moderation/find-flags.ts');
  return (text) => findFlags(text).flags.map(({ start, end, rule }) => `${text.slice(start, end)}: ${rule}`);
}

beforeEach(() => {
  vi.resetModules();
});

test('the first comment is judged like every other', async () => {
  const seen = await started();
  expect(seen('ты дурак')).toEqual(['дурак: insult.you']);
});

test('verbs of violence threaten each in its own way from the first comment on', async () => {
  const seen = await started();
  // Promised to people only, to things as well, wished, and done by nobody in the first person.
  expect(seen('зарежу соседа')).toEqual(['зарежу: threat.promise']);
  expect(seen('сожгу ботву соседа')).toEqual([]);
  expect(seen('сожгу вас')).toEqual(['сожгу: threat.promise']);
  expect(seen('расстрелять таких')).toEqual(['расстрелять: threat.deed']);
  expect(seen('топлю за вас')).toEqual([]);
  expect(seen('топить таких надо')).toEqual(['топить: threat.deed']);
  expect(seen('убил бы вас')).toEqual(['убил: threat.deed']);
  expect(seen('кончу вас')).toEqual(['кончу: threat.promise']);
  expect(seen('кончил бы вас слушать')).toEqual([]);
});

test('a verb of violence threatens in all its forms from the first comment on', async () => {
  const seen = await started();
  for (const word of ['зарублю', 'повешу', 'замочу', 'застрелю', 'удавлю', 'убьём', 'зарежем']) {
    expect(seen(`${word} вас`)).toEqual([`${word}: threat.promise`]);
  }
  for (const word of ['сжёг', 'убила', 'убили'])
    expect(seen(`${word} бы вас`)).toEqual([`${word}: threat.deed`]);
});

test('a doubled letter is one letter in the lists and in the comment', async () => {
  const seen = await started();
  expect(seen('ты дебилл')).toEqual(['дебилл: insult.you']);
  expect(seen('ты ммразь')).toEqual(['ммразь: insult.you']);
  expect(seen('ты ссволочь')).toEqual(['ссволочь: insult.you']);
  expect(seen('понаехали жжиды')).toEqual(['жжиды: insult.ethnic']);
});

test('words in Latin letters and with figures are read by their looks and by their sound', async () => {
  const seen = await started();
  expect(seen('ты debil')).toEqual(['debil: insult.you']);
  expect(seen('ты идi0т')).toEqual(['идi0т: insult.you']);
  expect(seen('ты 77')).toEqual([]);
  expect(seen('ты дурак, 77')).toEqual(['дурак: insult.you']);
});

test('what a browser reads first is underlined as it is marked, and criticism is not', async () => {
  const seen = await started();
  const marked = ['forms', 'insult', 'threat', 'obscene'].flatMap(markedIn);
  expect(marked.map(({ text }) => ({ text, seen: seen(text) }))).toEqual(marked);
  const clean = [...Object.values(CRITICISM).flat(), ...['innocent', 'innocent-words'].flatMap(linesOf)];
  expect(clean.filter((text) => seen(text).length > 0)).toEqual([]);
});

test('what protects the first comment is said', async () => {
  const { findFlags } = await import('~/lib/moderation/find-flags.ts');
  const signs = (text: string) =>
    findFlags(text).protected.map(({ kind, start, end }) => `${text.slice(start, end)}: ${kind}`);
  expect(signs('Позор')).toEqual(['Позор: criticism']);
  expect(signs('верните деньги')).toEqual(['верните: demand']);
  expect(signs('обещали и забыли')).toEqual(['обещали: distrust']);
});
