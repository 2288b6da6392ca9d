import { fold, whole, wordsOf } from '~/lib/text/words.ts';

/** Longer texts may hide a matter behind their thanks. */
const MOST_WORDS = 30;

const THANKS = whole('спасибо|спасибки|спс|благодар(?:ю|им|ны|на|ен|ность)|признательн[аы]|молод(?:ец|цы)');

/** What a sentence beside the thanks may say: that something was done and is well now. */
const WELL_DONE = whole(
  'убрал[аи]|прибрал[аи]|почистил[аи]|расчистил[аи]|очистил[аи]|вывезли|посыпали|починил[аи]|отремонтировал[аи]|исправил[аи]|устранил[аи]|заменил[аи]|восстановил[аи]|наладил[аи]|сделал[аи] (?:все|быстро|хорошо|отлично|красиво)|включил[аи]|пустили|построил[аи]|открыли|покрасил[аи]|посадил[аи]|помог(?:ла|ли)?|откликнул(?:ся|ась|ись)|отозвал(?:ся|ась|ись)|услышал[аи]|ответил[аи]|приехал[аи]|решил[аи] (?:вопрос|проблему)|быстро|оперативно|вовремя|чист(?:о|ый|ая|ое|ые)|светло|красив(?:о|ый|ая|ое|ые)|уютн(?:о|ый|ая|ое|ые)|дождались|так держать|рад(?:а|ы|уются)?|приятно|(?:отлично|замечательно|здорово|прекрасно|супер) получил(?:ось|ся|ась|ись)',
);

/** What turns thanks into doubt: a turn, a denial, a count, a word of sarcasm, something undone. */
const DOUBT = whole(
  'не|нет|ни|но|а|хотя|однако|зато|только|лишь|бы|б|если|пока|еще|жаль|жалко|увы|плохо|хуже|мало|дорого|почему|зачем|когда|где|кто|сколько|опять|снова|осталось|остал\\p{L}+|теперь|наверное|видимо|якобы|конечно|ага|ну|прям|прямо|хоть|аж|типа|сарказм|ирония|позор|стыд\\p{L}*|обещ\\p{L}+|долж\\p{L}+|нужно|надо|можно|пора|прошу|просим|хватит|отставк\\p{L}+|денег|деньги|бюджет\\p{L}*|тариф\\p{L}*|власт\\p{L}+|чиновник\\p{L}*|депутат\\p{L}*|выбор\\p{L}*|раз|раза|очередн\\p{L}+|отключ\\p{L}+|сломал\\p{L}*|разрыл\\p{L}*|перекопал\\p{L}*|закрыл\\p{L}*|убил\\p{L}*|угроб\\p{L}+|испортил\\p{L}*|устроил\\p{L}*|довел\\p{L}*|яма|ямы|грязь|грязи|лужа|лужи|помойк\\p{L}+|мусор\\p{L}*|воня\\p{L}+|через (?:месяц|год|неделю|полгода|\\p{N}+)|\\p{N}+ (?:дн|месяц|недел|лет|год)\\p{L}*|год спустя|полгода|годами|месяцами',
);

/**
 * True for thanks that say what for and nothing else: «Спасибо, что убрали двор. Молодцы». Each sentence thanks
 * or says that something was done well; one word of doubt, and an answer is owed.
 */
export function isThanksForDeed(text: string): boolean {
  const folded = fold(text);
  if (!THANKS.test(folded) || DOUBT.test(folded) || wordsOf(folded).length > MOST_WORDS) return false;
  const sentences = folded.split(/[.!?…\n]+/u).filter((part) => wordsOf(part).length > 0);
  return WELL_DONE.test(folded) && sentences.every((part) => THANKS.test(part) || WELL_DONE.test(part));
}
