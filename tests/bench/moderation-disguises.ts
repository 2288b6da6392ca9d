/** The ways a word is disguised in the table (reference: toxicity.md §2), each with the recall that is asked of it. */
export const DISGUISES = {
  none: 0.95,
  spaces: 0.95,
  dots: 0.95,
  'all Latin': 0.95,
  'Latin twins': 0.95,
  'zero-width': 0.95,
  accents: 0.95,
  'full width': 0.95,
  '* for a vowel': 0.95,
  'emoji for a vowel': 0.95,
  'emoji inside': 0.95,
  'line break': 0.95,
  repeats: 0.95,
  capitals: 0.95,
  digits: 0.85,
  'dropped vowel': 0.85,
} as const;
export type Disguise = keyof typeof DISGUISES;

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
const TWINS: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  и: 'u',
};
const VOWEL = /[аеиоуыэюя]/u;
/** A vowel within the word: nobody leaves out the letter that it begins with. */
const INNER_VOWEL = /(?<=.)[аеиоуыэюя]/u;

function each(word: string, write: (letter: string) => string): string {
  return [...word].map(write).join('');
}

const WAYS: Readonly<Record<Disguise, (word: string) => string>> = {
  none: (word) => word,
  spaces: (word) => [...word].join(' '),
  dots: (word) => [...word].join('.'),
  'all Latin': (word) => each(word, (letter) => LATIN[letter] ?? letter),
  'Latin twins': (word) => each(word, (letter) => TWINS[letter] ?? letter),
  'zero-width': (word) => [...word].join('\u200b'),
  accents: (word) => each(word, (letter) => `${letter}\u0336`),
  'full width': (word) => each(word, (letter) => fullWidth(TWINS[letter] ?? letter)),
  '* for a vowel': (word) => word.replace(INNER_VOWEL, '*'),
  'emoji for a vowel': (word) => word.replace(INNER_VOWEL, '🍆'),
  'emoji inside': (word) => `${word.slice(0, 2)}🍆${word.slice(3)}`,
  'line break': (word) => `${word.slice(0, 2)}-\n${word.slice(2)}`,
  repeats: (word) => word.replace(VOWEL, '$&$&$&'),
  capitals: (word) =>
    each(word, (letter) => (Math.max(0, 'аеиоу'.indexOf(letter)) > 0 ? letter : letter.toUpperCase())),
  digits: (word) => word.replace(/[озчбал]/u, (letter) => DIGITS[letter] ?? letter),
  'dropped vowel': (word) => word.replace(INNER_VOWEL, ''),
};

/** A Latin letter as wide as a hieroglyph; what is none stays itself. */
function fullWidth(letter: string): string {
  return /[a-z]/u.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter;
}

/** The word behind one disguise. */
export function alter(word: string, kind: Disguise): string {
  return WAYS[kind](word);
}
