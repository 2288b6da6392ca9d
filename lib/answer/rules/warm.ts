import { NO_ANSWER_YET } from '~/lib/answer/interim-signs.ts';
import { said } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';
import { hasContact, saysNo } from '~/lib/answer/signs.ts';

const WARM = said(
  'спасибо(?:,? что|\\p{L}*)?|благодар\\p{L}+|хорош(?:его|ей|их)|приятн(?:ого|ой|ых)|доброго|добра|берегите|удачи|здоровья|ждем вас|приходите|рады|обращайтесь|пишите|спрашивайте|с теплом|пожалуйста',
);
const OWNS_UP = said('ошибл\\p{L}+|наша ошибка|виноваты|не сделали|не успели|извин\\p{L}+');
const DANGER = said('112|10[1-4]|газ\\p{L}*|авари\\p{L}+|опасн\\p{L}+');

export const warm: Rule = {
  id: 'warm',
  group: 'tone',
  level: 'hint',
  why: 'coach_why_warm',
  source: 'Госуслуги, редакционная политика',
  find: ({ flat, sentences, body, opening }, { text }) => {
    const last = sentences.at(-1);
    if (last === undefined || body.length === 0 || text.length < 40) return [];
    // A kind word beside a no, an own mistake or a danger sounds false.
    if (saysNo(flat) || OWNS_UP.test(flat) || DANGER.test(flat) || NO_ANSWER_YET.test(flat)) return [];
    const greeted = WARM.test(
      flat.slice(opening.greeting?.end ?? 0, sentences[opening.sentences]?.start ?? 0),
    );
    if (greeted || WARM.test(flat.slice(last.start)) || hasContact(flat.slice(last.start))) return [];
    return [{ start: last.start, end: last.end }];
  },
  good: [
    'Елена, здравствуйте! Яму на Ленина засыпали сегодня утром. Спасибо, что сообщили!',
    'Елена, здравствуйте! Нет, каток в этом году не зальют: нет денег.',
    'Елена, здравствуйте! Мы ошиблись и не сделали вовремя. Засыплем яму 20 ноября.',
  ],
  bad: ['Елена, здравствуйте! Яму на Ленина засыпали сегодня утром. Асфальт положат до 15 декабря.'],
};
