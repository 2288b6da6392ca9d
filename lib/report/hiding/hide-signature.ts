/** Stands where somebody signed an answer. */
const SIGNATURE = '[подпись]';

/** Where a sentence or a line begins. */
const START = String.raw`(?:^|(?<=[.!?…\n]))[ \t]*`;
/** One to three words with a capital, and what may stand beside a name: «Мария Петрова, пресс-служба». */
const NAME = String.raw`\p{Lu}[\p{L}.-]+(?:\s+\p{Lu}[\p{L}.-]*){0,2}[^.!?\n]{0,60}[.!]?\s*$`;

/** «С уважением, …», «Отвечала Мария», «— Мария, администратор», at the end of an answer. */
const SIGNED = [
  String.raw`[Сс]\s+уважением\s*(?:[,:–—-]|\n)[^.!?]{0,80}[.!]?\s*$`,
  String.raw`[Сс]\s+уважением\s+${NAME}`,
  String.raw`(?:[Оо]твеча[лею][аи]?т?|[Оо]тветил[аи]?|[Пп]одготовил[аи]?|[Аа]дминистратор|[Мм]одератор)[\s,:–—-]+${NAME}`,
  String.raw`[–—-]\s*${NAME}`,
].map((words) => new RegExp(START + words, 'u'));

/** An answer without the signature at its end: it would say who wrote it. A name in mid-text is not looked for. */
export function hideSignature(text: string): string {
  const ends = SIGNED.flatMap((sign) => sign.exec(text)?.index ?? []);
  if (ends.length === 0) return text;
  return `${text.slice(0, Math.min(...ends)).trimEnd()} ${SIGNATURE}`.trimStart();
}
