import type { Sentence } from './reading.ts';

/** True when the words of these sentences tell that the thing is done. */
export function tellsDone(sentences: readonly Sentence[]): boolean {
  return sentences.some((sentence) =>
    sentence.verbs.some(({ use, start }) => {
      if (use.tense === 'future' || use.kind === 'step' || use.kind === 'tell') return false;
      if (isPaperwork(sentence, use.did) || isAskedAbout(sentence, start)) return false;
      return !isNegated(sentence, start) && !(use.tense === 'passive' && isAhead(sentence, start));
    }),
  );
}

const PAPERS = /^(?:обращени|сообщени|заявк|вопрос|информаци|жалоб|просьб|комментари|замечани)/u;
const FILED = /^(?:приняли|зарегистрировали|рассмотрели|учли|взяли|получили|внесли|записали)$/u;

/** «Обращение принято»: the paper has moved, the thing has not. */
function isPaperwork({ words }: Sentence, did: string): boolean {
  return FILED.test(did) && words.some(({ word }) => PAPERS.test(word));
}

/** «Проверяем, почему закрыт клуб», «спросили, убрали ли снег» tell of nothing done. `start` is the place of the verb. */
export function isAskedAbout({ words }: Sentence, start: number): boolean {
  const place = words.findIndex((word) => word.start === start);
  if (words[place + 1]?.word === 'ли') return true;
  return words
    .slice(Math.max(0, place - 3), place)
    .some(({ word }) => /^(?:почему|когда|зачем|кто|кем|куда)$/u.test(word));
}

/** «Не засыпали». `start` is the place of the verb. */
export function isNegated({ words }: Sentence, start: number): boolean {
  const place = words.findIndex((word) => word.start === start);
  return words[place - 1]?.word === 'не';
}

function isAhead({ words }: Sentence, start: number): boolean {
  const place = words.findIndex((word) => word.start === start);
  return words.slice(Math.max(0, place - 3), place).some(({ word }) => /^(?:буд(?:ет|ут)|быть)$/u.test(word));
}

/** «Заявку получили 10 ноября»: a sentence that tells of a paper's way alone. */
export function isOfPaper(sentence: Sentence): boolean {
  return sentence.words.some(({ word }) => isPaperwork(sentence, word));
}
