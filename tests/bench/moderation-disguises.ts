/** The ways a word is disguised in the table (reference: toxicity.md §2). */
export const DISGUISES = [
  'none',
  'spaces',
  'dots',
  'all Latin',
  'zero-width',
  '* for a vowel',
  'digits',
  'repeats',
  'dropped vowel',
] as const;
export type Disguise = (typeof DISGUISES)[number];

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const DIGITS: Readonly<Record<string, string>> = { о: '0', з: '3', ч: '4', б: '6', а: '@', л: '|', е: '3' };
const VOWEL = /[аеиоуыэюя]/u;

/** The word behind one disguise. */
export function alter(word: string, kind: Disguise): string {
  if (kind === 'spaces') return [...word].join(' ');
  if (kind === 'dots') return [...word].join('.');
  if (kind === 'all Latin') return [...word].map((letter) => LATIN[letter] ?? letter).join('');
  if (kind === 'zero-width') return [...word].join('\u200b');
  if (kind === '* for a vowel') return word.replace(VOWEL, '*');
  if (kind === 'digits') return word.replace(/[озчбал]/u, (letter) => DIGITS[letter] ?? letter);
  if (kind === 'repeats') return word.replace(VOWEL, '$&$&$&');
  return kind === 'dropped vowel' ? word.replace(VOWEL, '') : word;
}
