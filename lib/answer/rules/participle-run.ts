import type { Reading, Sentence, Word } from '~/lib/answer/reading.ts';
import type { Rule } from '~/lib/answer/rule.ts';

/** Endings of an adverbial participle; «-ая» and «-яя» only where no adjective ends so. */
const PARTICIPLE =
  /(?:[аиыуеяо]вши|[аиыуеяо]вшись|[шз]едши|аясь|яясь|уясь|юясь|ясь|[аеиыу]в|[ыи]вая|уя|юя|[аое]вая|ляя|няя|ряя|меряя|читая|щая|зая|гая|рая|тая|имая|лая|ходя|водя|нося|возя|смотря|говоря|делая|учитывая|будучи|имея|исходя|руководствуясь)$/u;
const NO_PARTICIPLE =
  /(?:ская|цкая|ющая|ящая|ущая|ащая|вшая|ная|нная|шая|жая|чая|гая|кая|хая|овая|евая|ивая|орая|стая|рая|тая|лая|мая|лев|хлев|посев|сев|зев|гнев|напев|грев|состав|устав|рукав|отзыв|призыв|перерыв|прорыв|разрыв|взрыв|обрыв|срыв|залив|отлив|прилив|архив|актив|мотив|норматив|кооператив|коллектив|массив|полив|разлив|слив|налив|презерватив|перелив|пассив|детектив|позитив|негатив|резерв|здоров|готов|каков|таков|прав|нрав|сплав|удав|шкаф|остров|последняя|зимняя|летняя|нижняя|верхняя|соседняя|ранняя|поздняя|средняя|дальняя|утренняя|вечерняя|весенняя|осенняя|дочерняя|внешняя|внутренняя|домашняя|эта|моя|твоя|своя|стоя|хотя|неделя|земля|воля|доля|тысяч|третья)$/u;
const SURE =
  /(?:вши|вшись|ясь|[ыи]вая|учитывая|принимая|рассматривая|будучи|имея|исходя|проверив|осмотрев|получив|изучив|рассмотрев|закончив|выполнив|убрав|засыпав|отремонтировав|проведя|сделав|выяснив|передав|направив|обследовав|решив)$/u;
const SURE_BUT = /(?:красивая|счастливая|ливая|тивая|сивая|чивая)$/u;

export const participleRun: Rule = {
  id: 'participle-run',
  group: 'plain',
  level: 'should',
  why: 'coach_why_participle_run',
  source: 'Рязань, правила ответов в социальных сетях',
  find: (reading, { limits }) =>
    reading.sentences.flatMap((sentence) => {
      const found = participles(sentence, reading);
      const [first, second] = found;
      return found.length < limits.participles || first === undefined || second === undefined
        ? []
        : [{ start: first.start, end: second.end }];
    }),
  good: [
    'Елена, здравствуйте! Осмотрев дом, мастер заменил лампу.',
    'Елена, здравствуйте! Главная улица, новая площадь и старая аллея убраны.',
  ],
  bad: [
    'Елена, здравствуйте! Осмотрев подъезд, заменив лампу, мастер уехал.',
    'Елена, здравствуйте! Рассмотрев заявку, учитывая погоду, дорогу засыпали.',
  ],
};

function participles({ words }: Sentence, { prose }: Reading): Word[] {
  return words.filter((word) => isParticiple(word.word) && standsApart(word, prose));
}

function isParticiple(word: string): boolean {
  if (word.length < 5) return false;
  if (SURE.test(word) && !SURE_BUT.test(word)) return true;
  return PARTICIPLE.test(word) && !NO_PARTICIPLE.test(word);
}

/** A comma closes its phrase, or stands before it. */
function standsApart({ start, end }: Word, prose: string): boolean {
  return /^[^.!?\n,]{0,80},/u.test(prose.slice(end)) || /,\s*(?:и\s+)?$/u.test(prose.slice(0, start));
}
