import { places } from '~/lib/answer/phrases.ts';
import type { Rule } from '~/lib/answer/rule.ts';

const HEAD =
  '(?:департамент|управлени|министерств|комитет|отдел|служб|учреждени|администраци|агентств|центр|инспекци|организаци|предприяти)\\p{L}*';
const GENITIVE =
  '(?:и\\s+|по\\s+|в\\s+|с\\s+|,\\s*)?[\\p{L}-]+(?:ого|его|ой|ей|ых|их|ия|ий|ства|тва|ции|ции|ости|ов|ев|а|я|ы|и|ью|ем|ом|ам|ям)';
/** «Муниципальное бюджетное учреждение» is heavy however short it is. */
const LEGAL_FORM = new RegExp(
  `(?<!\\p{L})(?:(?:муниципальн|государственн|казенн|бюджетн|автономн|унитарн)\\p{L}+\\s+){2,}${HEAD}`,
  'u',
);
const INSTITUTION = new RegExp(`(?<!\\p{L})${HEAD}(?:\\s+${GENITIVE}){4,}(?!\\p{L})`, 'u');

export const orgName: Rule = {
  id: 'org-name',
  group: 'plain',
  level: 'hint',
  why: 'coach_why_org_name',
  source: 'Рязань, правила ответов в социальных сетях',
  find: ({ prose }, { limits }) => {
    const long = places(INSTITUTION, prose).filter(
      ({ start, end }) => (prose.slice(start, end).match(/\p{L}{3,}/gu)?.length ?? 0) > limits.institution,
    );
    return [...places(LEGAL_FORM, prose), ...long].map((place) => ({ ...place, ask: 'who' }));
  },
  good: [
    'Елена, здравствуйте! Отдел дорог засыпал яму.',
    'Елена, здравствуйте! Яму засыпала дорожная служба.',
  ],
  bad: [
    'Елена, здравствуйте! Департамент жилищно-коммунального хозяйства и благоустройства администрации города засыпал яму.',
    'Елена, здравствуйте! Муниципальное бюджетное учреждение убрало двор.',
  ],
};
