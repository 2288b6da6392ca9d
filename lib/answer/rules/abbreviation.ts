import type { Reading } from '~/lib/answer/reading.ts';
import type { Found, Rule } from '~/lib/answer/rule.ts';

/** Abbreviations of offices and the words for them; МФЦ, ЖКХ and ГИБДД everybody knows. */
const MEANINGS: Readonly<Record<string, { words: RegExp; use: string }>> = {
  ТКО: { words: /тверд\p{L}+ коммунальн\p{L}+ отход/u, use: 'мусор' },
  ТБО: { words: /тверд\p{L}+ бытов\p{L}+ отход/u, use: 'мусор' },
  КГО: { words: /крупногабаритн/u, use: 'крупный мусор' },
  КГМ: { words: /крупногабаритн/u, use: 'крупный мусор' },
  МКД: { words: /многоквартирн/u, use: 'дом' },
  УДС: { words: /улично-дорожн/u, use: 'улицы' },
  ОДН: { words: /общедомов/u, use: 'общедомовые расходы' },
  ОДПУ: { words: /общедомов/u, use: 'общий счётчик' },
  МВК: { words: /межведомственн/u, use: 'комиссия' },
  ФХД: { words: /хозяйственн/u, use: 'план расходов' },
  УК: { words: /управляющ\p{L}+ (?:компани|организаци)/u, use: 'управляющая компания' },
  УО: { words: /управляющ\p{L}+ организаци/u, use: 'управляющая компания' },
  РСО: { words: /ресурсоснабжающ/u, use: 'поставщик' },
  ОМСУ: { words: /местного самоуправлени/u, use: 'администрация' },
  ГВС: { words: /горяч\p{L}+ вод/u, use: 'горячая вода' },
  ХВС: { words: /холодн\p{L}+ вод/u, use: 'холодная вода' },
  ЦТП: { words: /теплов\p{L}+ пункт/u, use: 'тепловой пункт' },
  ИТП: { words: /теплов\p{L}+ пункт/u, use: 'тепловой пункт' },
  ПСД: { words: /проектно-сметн|проект и смет/u, use: 'проект и смета' },
  НПА: { words: /правов\p{L}+ акт/u, use: 'закон' },
  АВР: { words: /аварийно-восстановительн/u, use: 'ремонт после аварии' },
  МАФ: { words: /архитектурн\p{L}+ форм/u, use: 'лавочки, урны' },
  ОЗП: { words: /отопительн|осенне-зимн/u, use: 'зима' },
  ЖБО: { words: /жидк\p{L}+ бытов/u, use: 'стоки' },
  ТСО: { words: /сетев\p{L}+ организаци/u, use: 'электросети' },
  ГРБС: { words: /распорядител/u, use: 'тот, кто платит' },
  ФКГС: { words: /комфортн/u, use: 'программа «Комфортная среда»' },
};
const SHORT = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.keys(MEANINGS).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

export const abbreviation: Rule = {
  id: 'abbreviation',
  group: 'plain',
  level: 'should',
  why: 'coach_why_abbreviation',
  source: 'Красноярск, приказ от 20.11.2023 № 4/21',
  find: (reading) =>
    [...reading.text.matchAll(SHORT)].flatMap((match) => undecoded(match[0], match.index, reading)),
  good: [
    'Елена, здравствуйте! Двор убирает управляющая компания (УК) «Уют», телефон УК — 22-33-44.',
    'Елена, здравствуйте! Справку дают в МФЦ, вопросы ЖКХ решают там же.',
    'Елена, здравствуйте! Мусор (ТКО — твёрдые коммунальные отходы) вывезли.',
  ],
  bad: ['Елена, здравствуйте! Вывоз ТКО — завтра.', 'Елена, здравствуйте! Двор МКД убрала УК.'],
};

/** The words before it, or in brackets right behind, decode it from there on. */
function undecoded(short: string, start: number, { text, flat, prose }: Reading): Found[] {
  const meaning = MEANINGS[short];
  const end = start + short.length;
  // A quotation is not the author's own prose.
  if (meaning === undefined || prose.slice(start, end).startsWith('x')) return [];
  const first = text.search(new RegExp(`(?<![\\p{L}\\p{N}-])${short}(?![\\p{L}\\p{N}])`, 'u'));
  const before = flat.slice(0, first);
  const behind = /^\s*[(—–-]([^)\n.!?]{0,80})/u.exec(flat.slice(first + short.length))?.[1] ?? '';
  if (meaning.words.test(before) || meaning.words.test(behind)) return [];
  return [{ start, end, expected: [meaning.use] }];
}
