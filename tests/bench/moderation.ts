import { existsSync, readFileSync } from 'node:fs';
import { alter, DISGUISES } from './moderation-disguises.ts';
import { peers } from './moderation-peers.ts';
import { sweep } from './moderation-sweep.ts';

/** `npm run bench:moderation`: obscene words found by us and by npm's peers, side by side in one run. */
type Row = { text: string; obscene: boolean; word: string };

const file = new URL('../../../shared/data/vk-forms-dev.tsv', import.meta.url);
const OWN: readonly Row[] = [
  'хуй',
  'хуйня',
  'нахуй',
  'похуй',
  'охуели',
  'пиздец',
  'пизда',
  'распиздяи',
  'блять',
  'блядь',
  'ебать',
  'заебали',
  'ебаный',
  'выебон',
  'долбоеб',
  'мудак',
  'мудаки',
  'пидор',
  'пидорас',
  'уебище',
  'ебанутые',
  'проебали',
  'хуево',
  'охуенно',
  'спиздили',
].flatMap((word) => [
  { text: `опять ${word} вместо ремонта дороги`, obscene: true, word },
  { text: `жители говорят: ${word}, сколько можно ждать`, obscene: true, word },
]);

const marked: Row[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'))
      .filter(([, labels = '']) => !labels.includes('obscene?'))
      .map(([, labels = '', , , , text = '']) => ({
        text,
        obscene: labels.split(',').includes('obscene'),
        word: '',
      }))
  : [];
if (marked.length === 0)
  console.log('The marked comments are not at hand: precision and recall on them are left out.');

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

const table: Record<string, Record<string, string>> = {};
for (const [name, finds] of Object.entries(await peers())) {
  const found = marked.filter(({ text }) => finds(text));
  const right = found.filter((row) => row.obscene).length;
  const line: Record<string, string> = {
    precision: percent(right, found.length),
    recall: percent(right, marked.filter((row) => row.obscene).length),
  };
  for (const kind of DISGUISES) {
    const altered = OWN.map(({ text, word }) => text.replace(word, alter(word, kind)));
    line[kind] = percent(altered.filter(finds).length, altered.length);
  }
  table[name] = { ...line, 'per second': String(speed(finds)) };
}
console.table(table);
sweep();

/** Comments of 100 characters a second, the best of three runs. */
function speed(finds: (text: string) => boolean): number {
  const source = marked.length > 0 ? marked : OWN;
  const texts = source.map(({ text }) => text.repeat(4).slice(0, 100));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    for (const text of texts) finds(text);
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((texts.length / best) * 1000);
}
