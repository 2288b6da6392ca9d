import { asksOf } from './citizen-asks.ts';
import { said } from './phrases.ts';

const THANKS = said('спасибо|спс|благодар\\p{L}+|молодцы|умницы|признательн\\p{L}+|класс|супер');
const BUT = said('но|однако|только вот|а когда|за что|не|нет');

/** True when a levelled comment thanks and asks or blames nothing. */
export function isThanks(comment: string): boolean {
  return THANKS.test(comment) && !BUT.test(comment) && asksOf(comment).length === 0 && !comment.includes('?');
}

/** True when a comment holds no word: emoji, a sticker, signs. */
export function isWordless(comment: string): boolean {
  return !/\p{L}{2}/u.test(comment);
}
