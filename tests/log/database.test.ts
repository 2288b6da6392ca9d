import { afterEach, beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, emptyLog, written } from './fixtures.ts';

beforeEach(emptyLog);

// The other tests have the version of this build.
afterEach(() => database.delete({ disableAutoOpen: false }));

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

/** Types of the events as the other build reads them, in order. */
function eventsOf(newer: IDBDatabase): Promise<string[]> {
  return new Promise((read) => {
    const asked = newer.transaction('events').objectStore('events').index('seq').getAll();
    asked.onsuccess = () => read(asked.result.map(({ type }) => type));
  });
}

test('a newer build may upgrade the database while this one has it open: nothing is lost, and this one writes no more', async () => {
  await recordSightings(batch([comment('1')]), context());
  const before = await written();
  const newer = await upgrade();
  expect([...newer.objectStoreNames]).toContain('plans');
  expect(await eventsOf(newer)).toEqual(before);
  newer.close();
  await expect(written()).rejects.toThrow(/version 1000/);
});
