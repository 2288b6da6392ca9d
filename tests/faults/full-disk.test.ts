import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';

/* The disk of the device. That of the hub: hub.test.ts. */

const { add, put } = IDBObjectStore.prototype;

beforeEach(() => emptyLog());
afterEach(() => refuseAt(Number.POSITIVE_INFINITY));

/** The n-th row finds no room any more, as the browser says it. */
function refuseAt(last: number): () => number {
  let rows = 0;
  for (const [name, native] of [
    ['add', add],
    ['put', put],
  ] as const) {
    IDBObjectStore.prototype[name] = function store(this: IDBObjectStore, ...given) {
      rows += 1;
      if (rows >= last) throw new DOMException('No room', 'QuotaExceededError');
      return native.apply(this, given);
    };
  }
  return () => rows;
}

const see = () =>
  recordSightings(batch([comment('101'), reply('102', '101')]), context({ targets: ['hub'] }));

test('a disk that is full at any row: the tab is told that nothing was noted, and nothing is there by halves', async () => {
  const count = refuseAt(Number.POSITIVE_INFINITY);
  await see();
  const all = await written();
  const rows = count();
  expect(rows).toBeGreaterThan(10);
  for (let last = 1; last <= rows; last += 1) {
    await emptyLog();
    refuseAt(last);
    await expect(see()).rejects.toThrow(/room|Quota/);
    for (const table of database.tables)
      expect({ [table.name]: await table.count() }).toEqual({ [table.name]: 0 });
    refuseAt(Number.POSITIVE_INFINITY);
    await see();
    expect(await written()).toEqual(all);
    expect(await verifyLog()).toMatchObject({ ok: true, count: all.length });
  }
});
