import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { checkEvidence } from '~/lib/log/removals/check-evidence.ts';
import { keepPicture } from '~/lib/log/removals/pictures.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(async () => {
  await emptyLog();
  await recordSightings(batch([comment('1'), comment('2'), comment('3')]), context());
});

async function lineAbout(id: string) {
  const event = await database.events.where('key').equals(comment(id).key).first();
  if (!event) throw new Error(`Nothing is written about ${id}`);
  return event;
}

test('an untouched line fits, its words fit, and the whole log is followed', async () => {
  const { id } = await lineAbout('2');
  const count = await database.events.count();
  expect(await checkEvidence(id)).toMatchObject({ line: 'fits', words: 'fit', chain: { ok: true, count } });
});

test('words that were changed in the side table are told', async () => {
  const { id, seq } = await lineAbout('2');
  await database.personal.update(id, { 'fields.text': 'Спасибо за всё' });
  expect(await checkEvidence(id)).toEqual({
    line: 'fits',
    words: 'changed',
    picture: 'none',
    chain: { ok: false, brokenAt: seq, why: 'personal' },
  });
});

test('a line that was changed is told, and so is the place where the chain breaks', async () => {
  const { id, seq } = await lineAbout('2');
  await database.events.update(id, { at: '2026-01-01T00:00:00.000Z' });
  expect(await checkEvidence(id)).toMatchObject({
    line: 'changed',
    chain: { ok: false, brokenAt: seq, why: 'hash' },
  });
});

test('a change elsewhere in the log leaves the line whole and the chain broken', async () => {
  const { id } = await lineAbout('1');
  const other = await lineAbout('3');
  await database.events.delete((await lineAbout('2')).id);
  expect(await checkEvidence(id)).toMatchObject({
    line: 'fits',
    words: 'fit',
    chain: { ok: false, brokenAt: other.seq, why: 'order' },
  });
});

test('erased words are told as erased, and the chain stays whole', async () => {
  const { id } = await lineAbout('2');
  await database.personal.delete(id);
  expect(await checkEvidence(id)).toMatchObject({ line: 'fits', words: 'erased', chain: { ok: true } });
});

test('a line that is not in the log is missing, not whole', async () => {
  expect(await checkEvidence('019a0000-0000-7000-8000-000000000000')).toMatchObject({ line: 'missing' });
});

test('a picture is counted against the digest of its snapshot', async () => {
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), comment('2').key, new Date(at('12:30')));
  const taken = await takeSnapshot(context(), comment('2').key, null, picture);
  const id = taken.ok ? taken.event : '';
  expect(await checkEvidence(id)).toMatchObject({ line: 'fits', picture: 'fits' });
  await database.pictures.update(picture, { png: new Uint8Array([9]) });
  expect(await checkEvidence(id)).toMatchObject({ line: 'fits', picture: 'changed' });
  await database.pictures.delete(picture);
  expect(await checkEvidence(id)).toMatchObject({ line: 'fits', picture: 'gone' });
});
