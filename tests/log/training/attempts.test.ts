import { expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { keepAttempt, readAttempts } from '~/lib/log/training/attempts.ts';
import { keepOwnCases, ownCasesText } from '~/lib/log/training/own-cases.ts';
import { goBackTo } from '~/tests/log/earlier-version.ts';
import { attempt, WRONG } from '~/tests/training/attempts.ts';

/** The version that first kept attempts. */
const FIRST = 9;

test('progress survives an update and keeps its order of time', async () => {
  const [late, early] = [attempt('10:00'), attempt('09:00', WRONG)];
  await keepAttempt(late);
  await keepAttempt(early);
  await keepOwnCases('{"otklik-cases": 1}');
  await goBackTo(FIRST);
  expect(await readAttempts()).toEqual([early, late]);
  expect(await ownCasesText()).toBe('{"otklik-cases": 1}');
});

test('an attempt that is told twice stands once, as it was told first', async () => {
  const first = attempt('09:00', WRONG);
  await keepAttempt(first);
  await keepAttempt({ ...first, right: true });
  expect((await readAttempts()).filter(({ id }) => id === first.id)).toEqual([first]);
});

test('a row that cannot be read hides no other', async () => {
  const readable = attempt('11:00');
  await keepAttempt(readable);
  await database.table('attempts').add({ id: 'broken', at: '2026-11-18T12:00:00.000Z' });
  expect((await readAttempts()).at(-1)).toEqual(readable);
});

test('own cases are taken away again', async () => {
  await keepOwnCases('{}');
  await keepOwnCases(null);
  expect(await ownCasesText()).toBeNull();
});
