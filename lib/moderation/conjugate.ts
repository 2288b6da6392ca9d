/** Consonants that soften in the first person: «топить» – «топлю». */
const SOFTENED: Readonly<Record<string, string>> = {
  б: 'бл',
  в: 'вл',
  д: 'ж',
  з: 'ж',
  м: 'мл',
  п: 'пл',
  с: 'ш',
  т: 'ч',
};

/** Forms of a verb, as a threat has them. */
export type Conjugated = { infinitive: string[]; past: string[]; promise: string[] };

function promised(stem: string): string[] {
  const root = stem.replace(/и$/u, '');
  const soft = root === stem ? root : root.slice(0, -1) + (SOFTENED[root.slice(-1)] ?? root.slice(-1));
  return [`${soft}у`, `${soft}ю`, `${root}ем`, `${root}им`];
}

/**
 * The forms of a verb by the stem of its infinitive («застрели», «сжечь») and, where it is another, that of its
 * first person («зареза/зареж»). Some are no words: nobody writes them.
 */
export function conjugated(line: string): Conjugated {
  const [stem = '', first = stem] = line.split('/');
  const whole = stem.endsWith('ь');
  return {
    infinitive: whole ? [stem] : [`${stem}ть`, `${stem}ти`],
    past: whole ? [stem.replace('чь', 'г')] : [`${stem}л`, `${stem}ла`, `${stem}ли`],
    promise: promised(first),
  };
}
