import { beforeEach, expect, test } from 'vitest';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, emptyLog, written } from './fixtures.ts';

beforeEach(emptyLog);

/** Opens the database as a build with a newer version would, with one store more. */
function upgrade(): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const request = indexedDB.open('otklik', 10_000);
    request.onupgradeneeded = () => request.result.createObjectStore('plans');
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
    request.onblocked = () => failed(new Error('the open log blocks the upgrade'));
  });
}

test('a newer build may upgrade the database while this one has it open, and nothing is lost', async () => {
  await recordSightings(batch([comment('1')]), context());
  const before = await written();
  const newer = await upgrade();
  expect([...newer.objectStoreNames]).toContain('plans');
  newer.close();
  expect(await written()).toEqual(before);
});
