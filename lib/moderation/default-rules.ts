import type { PageRule } from './page-rules.ts';

/**
 * A set to begin with, until the page writes its own: form only, and a rule that keeps criticism. After the
 * rules of official pages named in product.md §4 and D2.
 */
export const DEFAULT_RULES: readonly PageRule[] = [
  { number: '1.1', text: 'Критика власти, жалобы и несогласие разрешены и не удаляются' },
  { number: '2.1', text: 'Нецензурная брань, в том числе с заменой букв' },
  { number: '2.2', text: 'Оскорбления людей: участников, сотрудников, должностных лиц' },
  { number: '2.3', text: 'Угрозы жизни, здоровью и имуществу, призывы к насилию' },
  { number: '2.4', text: 'Персональные данные других людей: телефоны, адреса, документы' },
  { number: '2.5', text: 'Реклама и одинаковые сообщения, повторённые много раз' },
];
