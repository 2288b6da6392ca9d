import { fold } from './words.ts';

/** A printed counter; `exact` is false for «1,2K» and the like, which are rounded by the network. */
export type Counter = { value: number; exact: boolean };

const SCALES: readonly [RegExp, number][] = [
  [/^(?:k|к|тыс)(?!\p{L})/u, 1_000],
  [/^(?:m|м|млн)(?!\p{L})/u, 1_000_000],
];

/**
 * The first number of a counter or of an aria-label: «52», «1 204», «1,2K», «3 тыс.», «14 комментариев».
 * Null when the text holds no number (reference: vk.md §6, pitfall 6).
 */
export function readCounter(text: string): Counter | null {
  const folded = fold(text);
  const number = /\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)?/u.exec(folded);
  if (number === null) return null;
  const rest = folded.slice(number.index + number[0].length).trimStart();
  const scale = SCALES.find(([sign]) => sign.test(rest))?.[1];
  const digits = number[0].replaceAll(' ', '');
  if (scale !== undefined) {
    return { value: Math.round(Number(digits.replace(',', '.')) * scale), exact: false };
  }
  const grouped = /^\d{1,3}[.,]\d{3}$/u.test(digits) ? digits.replace(/[.,]/u, '') : digits;
  return /^\d+$/u.test(grouped) ? { value: Number(grouped), exact: true } : null;
}
