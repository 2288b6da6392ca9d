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

const DANGER = said(
  '(?:пахнет|воняет|тянет|несет) (?:\\p{L}+ )?газом|(?:запах|утечка) (?:\\p{L}+ )?газа|газом (?:\\p{L}+ )?(?:пахнет|воняет|тянет|несет)|искрит|искрят|оборван\\p{L}* провод\\p{L}*|провод\\p{L}? (?:\\p{L}+ )?(?:висит|висят|лежит|лежат|оборван\\p{L}*|оборвал\\p{L}+)|провалил(?:ся|ась|ись|ось)|открыт\\p{L}* люк\\p{L}*|люк\\p{L}? (?:\\p{L}+ )?открыт\\p{L}*|без крышки|под напряжением|бьет током',
);

/** True when a levelled comment tells of a danger to life: gas, a wire, an open manhole. */
export function isDanger(comment: string): boolean {
  return DANGER.test(comment);
}

const RUMOUR = said(
  'говорят|слышал\\p{L}*|ходят слухи|слух\\p{L}*|правда ли|это правда|правда,? что|якобы|вроде бы|прочитал\\p{L}*|пишут,? что',
);

/** True when a levelled comment asks about something heard. */
export function isRumour(comment: string): boolean {
  return RUMOUR.test(comment);
}

const AGAIN = said(
  '(?:вы |нам |же )*обещали|обещанн\\p{L}+|(?:уже|второй раз|третий раз|снова|опять) (?:\\p{L}+ )?(?:писал\\p{L}*|обращал\\p{L}*|прос\\p{L}+|прошу|спрашива\\p{L}+)|сколько раз|не сдержали|где обещанн\\p{L}+',
);

/** True when a levelled comment reminds of a promise or of an earlier appeal. */
export function isReminder(comment: string): boolean {
  return AGAIN.test(comment);
}
