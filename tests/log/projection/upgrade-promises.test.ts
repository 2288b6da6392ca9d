import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, reply } from '~/tests/log/fixtures.ts';
import { at2, decide } from '~/tests/log/triage-stage.ts';

const ADDED = '[page+triage.promise.dueAt]';

/** Puts the log back into a database of version 7, as an earlier build left it. */
async function goBack(): Promise<void> {
  const rows = new Map(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  const stores = database.tables.map(({ name, schema }) => {
    const indexes = schema.indexes.map(({ src }) => src).filter((src) => src !== ADDED);
    return [name, [schema.primKey.src, ...indexes].join()] as const;
  });
  database.close();
  await Dexie.delete('otklik');
  const old = new Dexie('otklik');
  old.version(7).stores(Object.fromEntries(stores));
  await old.open();
  for (const [name, kept] of rows) await old.table(name).bulkAdd(kept);
  old.close();
  await database.open();
}

test('an open promise of a log of version 7 still stands among those of its page', async () => {
  const answer = reply('2', '1');
  await recordSightings(batch([comment('1'), answer, comment('3')]), at2(at('12:30')));
  const promise = { kind: 'promise', answer: answer.key, due: '2026-11-20', text: '20 ноября' } as const;
  await decide(promise, at('12:40'));
  const { promised, promises } = await pageBoard('vk:-38612614');
  expect(promised.map(({ key, state }) => [key, state])).toEqual([[comment('1').key, 'answered']]);
  await goBack();
  expect(await pageBoard('vk:-38612614')).toMatchObject({ promised, promises });
});
