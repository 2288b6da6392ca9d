/** Texts made to be slow, each of this many characters. */
const SIZE = 100_000;
const PATTERNS: Readonly<Record<string, string>> = {
  'stars between letters': 'х*',
  'letters apart': 'х у ',
  'dots between letters': 'п.и.',
  'Latin twins': 'xy',
  'one endless word': 'еб',
  'prefixes without end': 'выза',
  'torn words': 'пиз*',
  'emoji in words': '🍆х',
  'demeaning words': 'ты дурак ',
  'words between commas': 'идиот,',
  'verbs of violence': 'убью ',
  'mentions without end': '[id1|',
  'quotation marks': '"',
  'figures for letters': '3.14',
  'nothing but zero-width signs': '\u200b',
};

/** Milliseconds of the processor: another process on the machine does not count. */
function spent(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Comments of 100 characters a second on one core: the best of several runs. */
export function perSecond(finds: (text: string) => unknown, texts: readonly string[], runs: number): number {
  const cut = texts.map((text) => text.repeat(Math.ceil(100 / Math.max(1, text.length))).slice(0, 100));
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    best = Math.min(
      best,
      spent(() => {
        for (const text of cut) finds(text);
      }),
    );
  }
  return Math.round((cut.length / best) * 1000);
}

/** Milliseconds that texts of 100,000 characters take, by what they are made of: the best of three. */
export function hostile(finds: (text: string) => unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(PATTERNS).map(([name, pattern]) => {
      const text = pattern.repeat(Math.ceil(SIZE / pattern.length)).slice(0, SIZE);
      const times = [1, 2, 3].map(() => spent(() => finds(text)));
      return [name, Math.round(Math.min(...times) * 10) / 10];
    }),
  );
}
