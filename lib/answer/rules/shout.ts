import { places } from '~/lib/answer/phrases.ts';
import type { Reading } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

const MARKS = /!{2,}|[?!]*(?:\?!|!\?)[?!]*/u;
const CAPS = /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?:-\p{Lu}+)*(?![\p{L}\p{N}])/u;
const CAPS_RUN = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,})+(?![\p{L}\p{N}])/u;
const EMOJI = /\p{Extended_Pictographic}/gu;
/** Abbreviations that sound like words. */
const KNOWN =
  /^(?:ОСАГО|КАСКО|ЕДДС|МАОУ|МБОУ|МКОУ|МБДОУ|МАДОУ|ГБУЗ|ГАУЗ|МБУК|МАУК|ГИБДД|СНИЛС|ЕИРЦ|ЕРИЦ|ЕРКЦ|РОСТО|ДОСААФ|ЗАГС|СОШ|ФАП|ВИЧ|СПИД|ЧОП|ТЮЗ|МУП|ГУП|ПАО|НИИ|ВУЗ|ДОУ|СКУД|ЕГЭ|ОГЭ|ГЛОНАСС|МРОТ|ЕСИА|ЕГРН|БЕЛАЗ|КАМАЗ|УАЗ|ЛИАЗ|ПАЗ|МАЗ|НЕФАЗ)$/u;

export const shout: Rule = {
  id: 'shout',
  group: 'tone',
  level: 'should',
  why: 'coach_why_shout',
  source: 'Госуслуги, редакционная политика: спокойный тон',
  find: (reading, { limits }) => [
    ...marks(reading, limits.exclamations),
    ...capitals(reading),
    ...emoji(reading, limits.emoji),
  ],
  good: [
    'Елена, здравствуйте! Яму засыпали. Спасибо, что сообщили!',
    'Елена, здравствуйте! Справку дают в МФЦ, звоните в ЕДДС: 112.',
    'Елена, здравствуйте! Каток открыли ⛸️🙂',
  ],
  bad: [
    'Елена, здравствуйте!!! Яму засыпали.',
    'Елена, здравствуйте! Яму засыпали! Приходите! Ждём!',
    'Елена, здравствуйте! ВНИМАНИЕ, яму засыпали.',
    'Елена, здравствуйте! Каток открыли 🎉🎉🎉',
  ],
};

function marks({ prose }: Reading, limit: number): Found[] {
  const doubled = places(MARKS, prose);
  if (doubled.length > 0) return doubled.map((place) => ({ ...place, variant: 'marks' }));
  const single = places(/!/u, prose);
  return single.slice(limit, limit + 1).map((place) => ({ ...place, variant: 'marks' }));
}

function capitals({ text, prose }: Reading): Found[] {
  const long = places(CAPS, text).filter(({ start, end }) => isShouted(text.slice(start, end)));
  const runs = places(CAPS_RUN, text).filter(({ start, end }) => {
    const words = text.slice(start, end).match(/\p{Lu}{2,}/gu) ?? [];
    return (
      words.filter((word) => isShouted(word) || /^(?:НЕ|ДА|НЕТ|ВСЕ|ВСЁ|ВЫ|МЫ|ВАС|НАС|УЖЕ|ЭТО)$/u.test(word))
        .length > 1
    );
  });
  const found = [
    ...long,
    ...runs.filter((run) => !long.some(({ start }) => start >= run.start && start < run.end)),
  ];
  return found
    .filter(({ start }) => prose[start] !== 'x')
    .map((place) => ({ ...place, variant: 'capitals' }));
}

/** A word has a vowel to every third letter or so; «ГИБДД» and «МБДОУ» have not, or several in a row. */
function isShouted(word: string): boolean {
  const vowels = word.match(/[АЕЁИОУЫЭЮЯ]/gu)?.length ?? 0;
  if (word.length < 4 || KNOWN.test(word)) return false;
  return vowels / word.length >= 0.28 && !/[АЕИОУ]{3}|[БВГДЖЗКЛМНПРСТФХЦЧШЩ]{4}|[АО]У$/u.test(word);
}

function emoji({ text }: Reading, limit: number): Found[] {
  const found = [...text.matchAll(EMOJI)].filter(({ 0: sign }) => !/[\d#*©®™]/u.test(sign));
  return found.slice(limit, limit + 1).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    variant: 'emoji',
  }));
}
