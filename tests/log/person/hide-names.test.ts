import { beforeEach, expect, test } from 'vitest';
import { verifyChain } from '~/lib/log/chain/chain.ts';
import { linksAfter } from '~/lib/log/chain/links-after.ts';
import { database } from '~/lib/log/database.ts';
import { hideOldNames } from '~/lib/log/person/hide-names.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const OLGA = { id: '501', slug: 'olga_k', name: 'Ольга Кузнецова', kind: 'person' } as const;
const IVAN = { id: '502', slug: 'ivan', name: 'Иван Петров', kind: 'person' } as const;
const later = context({ now: new Date('2027-03-01T09:00:00.000Z') });

/** Two people in one thread; the page's second reply hangs on its first, and only the name tells whom it answers. */
const THREAD = [
  comment('1', { author: OLGA, text: 'Когда засыплют яму на Зелёной, 8?' }),
  comment('2', { thread: '1', replyTo: '1', author: IVAN, text: 'А когда включат фонари на Садовой?' }),
  reply('3', '1', { replyTo: '2', addressee: 'Ивану', text: 'Иван, здравствуйте. Фонари включат сегодня.' }),
  reply('4', '1', { replyTo: '3', text: 'Ольга, здравствуйте. Яму засыпали.' }),
];

async function verdicts() {
  const rows = await database.comments.orderBy('key').toArray();
  return rows.map(({ key, state, answer, reopened, dueAt, policy }) => ({
    key,
    state,
    answer,
    reopened,
    dueAt,
    policy,
  }));
}

async function everything(): Promise<string> {
  const { comments, personal } = database;
  return JSON.stringify(await Promise.all([comments.toArray(), personal.toArray()]));
}

test('after ninety days the names of an answered thread are gone and everything else stays', async () => {
  await recordSightings(batch(THREAD), context());
  const before = await verdicts();
  expect(before.map(({ state }) => state)).toEqual(['answered', 'answered', 'own', 'own']);
  expect(await hideOldNames(later, 90)).toBe(4);
  const left = await everything();
  for (const name of ['Кузнецова', 'olga_k', 'Петров', 'Ивану', '"501"', '"502"'])
    expect(left).not.toContain(name);
  expect(left).toContain('Когда засыплют яму');
  expect(await verdicts()).toEqual(before);
  expect((await written()).filter((type) => type.startsWith('answer.'))).toEqual([
    'answer.seen',
    'answer.seen',
  ]);
  expect(verifyChain(await linksAfter(0))).toMatchObject({ ok: true });
});

test('a rebuild from the events comes to the same rows', async () => {
  await recordSightings(batch(THREAD), context());
  await hideOldNames(later, 90);
  const before = await database.comments.toArray();
  await rebuildProjections();
  expect(await database.comments.toArray()).toEqual(before);
});

test('another look at the page brings no name back and writes nothing', async () => {
  await recordSightings(batch(THREAD), context());
  await hideOldNames(later, 90);
  const [types, left] = [await written(), await everything()];
  // How much was seen, and when, is written anew each day.
  await recordSightings(batch(THREAD), { ...context(), now: later.now });
  expect((await written()).slice(types.length)).toEqual(['coverage.seen']);
  expect(await everything()).toBe(left);
  expect(await hideOldNames(later, 90)).toBe(0);
});

test('one person bears one pseudonym on a page, and another bears another', async () => {
  const again = comment('5', { author: OLGA, text: 'Спасибо!' });
  await recordSightings(batch([...THREAD, again]), context());
  await hideOldNames(later, 90);
  const names = (await database.comments.where('key').noneOf([]).toArray()).map(({ id, author }) => [
    id,
    author.name,
  ]);
  const byId = Object.fromEntries(names);
  expect(byId['5']).toBe(byId['1']);
  expect(byId['2']).not.toBe(byId['1']);
  expect(byId['1']).toMatch(/^житель [0-9a-f]{6}$/);
});

test.each([
  ['waits for an answer', [comment('1', { author: OLGA })]],
  [
    'has an interim answer only',
    [
      comment('1', { author: OLGA }),
      reply('2', '1', { text: 'Ольга, здравствуйте. Уточняем, вернёмся с ответом.' }),
    ],
  ],
])('a thread that %s keeps its names', async (_, comments) => {
  await recordSightings(batch(comments), context());
  expect(await hideOldNames(later, 90)).toBe(0);
  expect(await everything()).toContain('Ольга Кузнецова');
});

test('a younger thread of the same post keeps its names', async () => {
  const young = [comment('7', { author: IVAN }), reply('8', '7', { text: 'Иван, здравствуйте. Готово.' })];
  await recordSightings(batch(THREAD), context());
  await recordSightings(batch([...THREAD, ...young]), {
    ...context(),
    now: new Date('2027-02-20T09:00:00.000Z'),
  });
  expect(await hideOldNames(later, 90)).toBe(4);
  expect((await database.comments.get(comment('7').key))?.author.name).toBe('Иван Петров');
});

test('a new answer in reply to a comment without a name is noticed, one to somebody else is not', async () => {
  await recordSightings(batch([comment('1', { author: OLGA, text: 'Спасибо за горку!' })]), context());
  await hideOldNames(later, 90);
  const thanks = reply('2', '1', { text: 'Ольга, приходите ещё!' });
  await recordSightings(batch([comment('1', { author: OLGA, text: 'Спасибо за горку!' }), thanks]), {
    ...context(),
    now: later.now,
  });
  expect((await database.comments.get(comment('1').key))?.state).toBe('answered');
});

test('a name that was read before the id of its comment was learned goes, too', async () => {
  const weak = comment('x-0123456789abcdef', { weak: true, author: OLGA });
  await recordSightings(batch([weak]), context());
  await recordSightings(batch([comment('7', { author: OLGA }), reply('8', '7')]), context());
  expect(await hideOldNames(later, 90)).toBe(2);
  expect((await everything()).includes('Кузнецова')).toBe(false);
});
