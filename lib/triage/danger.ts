/** A danger to life or safety by words, and what makes the same words harmless in the same sentence. */
export type Danger = {
  id: string;
  /** Over one folded sentence. */
  pattern: RegExp;
  /** A sentence with this raises nothing. */
  unless?: RegExp;
  /** What must stand somewhere in the same text: no heat is an emergency in the frost. */
  needs?: RegExp;
  /** Comments that must raise it, and comments with like words that must raise nothing at all. */
  good: readonly string[];
  bad: readonly string[];
};

/** Words for a place where people are, as they stand after «горит» or «упало на». */
export const HOME =
  'дом|дома|домов|квартир\\p{L}+|подъезд\\p{L}*|крыш[аеу]|балкон\\p{L}*|подвал\\p{L}*|чердак\\p{L}*|сара\\p{L}{1,3}|гараж\\p{L}*|школ\\p{L}*|садик\\p{L}*|лес|лесу|пол[ея]|трав[аыу]|сухостой|мусорк\\p{L}+|мусор|свалк\\p{L}+|контейнер\\p{L}*|бак|баки|машин[аы]|автобус|щиток|щитке|щитовая|проводк[аи]|трансформатор|торфяник\\p{L}*';

/** Words for somebody who may be hurt. */
export const PERSON =
  'ребен\\p{L}+|дет[иеь]\\p{L}*|мальчик|девочк[аи]|бабушк[аи]|женщин[аы]|мужчин[аы]|пенсионер\\p{L}*|человек|люди|школьни\\p{L}+|собака|кошка|я|муж|сын|дочь|дочка';

/** A sign of cold: no heat is an emergency only with it. */
export const COLD = 'мороз\\p{L}*|минус|[-−] ?\\d{1,2}|мерзнем|мерзнут|замерза\\p{L}+|\\+ ?1[0-6]';
