import { expect, test } from 'vitest';
import { networkReasonFor } from '~/lib/moderation/network-reasons.ts';
import { warningParts, warningText } from '~/lib/moderation/warning-draft.ts';

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const FACTS = {
  author: 'Ольга Кузнецова',
  flagged: { kind: 'obscene', words: 'хуйню' },
  rule: RULE,
  next: '24h',
} as const;

test('a warning is put together from the name, the word, the rule and the next step', () => {
  expect(warningText(warningParts(FACTS))).toBe(
    'Ольга,\nнецензурное слово «х…»\nп. 2.1 правил: нецензурная брань\nпри повторе — блокировка на 24 ч',
  );
});

test('what is asked of the person is left to the moderator', () => {
  const ask = warningParts(FACTS).find(({ part }) => part === 'ask');
  expect(ask).toMatchObject({ given: '', cue: expect.stringMatching(/^О чём вы просите/) });
});

test('an obscene word is not repeated on the page, an insult is', () => {
  const breach = (flagged: Parameters<typeof warningParts>[0]['flagged']) =>
    warningParts({ ...FACTS, flagged }).find(({ part }) => part === 'breach')?.given;
  expect(breach({ kind: 'obscene', words: 'п.и.з.д.е.ц' })).not.toMatch(/п.?и.?з.?д/);
  expect(breach({ kind: 'obscene', words: 'х у й' })).not.toMatch(/х.?у.?й/);
  expect(breach({ kind: 'insult', words: 'ты дебил' })).toBe('оскорбление «ты дебил»');
  expect(breach(null)).toBe('');
});

test('the last step names the supervisor, and none is no promise', () => {
  const next = (step: string | null) => warningParts({ ...FACTS, next: step }).at(-1)?.given;
  expect(next('supervisor')).toBe('при повторе — решение руководителя');
  expect(next('7d')).toBe('при повторе — блокировка на 7 дн.');
  expect(next(null)).toBe('');
});

test.each([
  ['vk', 'obscene', 'vk:3', true],
  ['vk', 'insult', 'vk:2', true],
  ['vk', 'threat', 'vk:0', true],
  ['ok', 'obscene', 'ok:block', false],
] as const)('%s has a reason for %s, and says how sure that is', (network, kind, id, sure) => {
  expect(networkReasonFor(network, kind)).toMatchObject({ id, sure });
});

test('each part says in words what belongs there', () => {
  const parts = warningParts(FACTS).map(({ part, cue }) => `${part}: ${cue}`);
  expect(parts).toEqual([
    'name: К кому обращаетесь',
    'breach: Что именно нарушено',
    'rule: Пункт правил',
    'ask: О чём вы просите: убрать слово, написать иначе',
    'next: Что будет при повторе',
  ]);
});

test.each([
  ['  Ольга   Кузнецова ', 'Ольга'],
  ['Ольга', 'Ольга'],
  ['', ''],
])('the person «%s» is addressed as «%s»', (author, name) => {
  expect(warningParts({ ...FACTS, author })[0]?.given).toBe(name);
});

test('a name with nothing behind it stands without a comma, and nothing is nothing', () => {
  const [name, ...others] = warningParts(FACTS);
  const bare = others.map((part) => ({ ...part, given: '' }));
  expect(warningText(name ? [name, ...bare] : [])).toBe('Ольга');
  expect(warningText([])).toBe('');
});

test.each(['warn', 'mute', 'about 24h', '24hours'])(
  'a step that blocks nobody promises nothing: «%s»',
  (next) => {
    expect(warningParts({ ...FACTS, next }).at(-1)?.given).toBe('');
  },
);
