import { expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { finishUpgrade } from '~/lib/log/projection/rebuild.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { readAnswerLines } from '~/lib/log/record/answer-lines.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { goBackTo, VERSIONS } from '~/tests/log/earlier-version.ts';
import { batch, comment, context, reply, written } from '~/tests/log/fixtures.ts';

const BEFORE = VERSIONS.slice(1).map((_, place) => place + 1);

test('the versions of this test are those of the database', async () => {
  await database.open();
  expect(database.verno).toBe(VERSIONS.length);
  expect(database.tables.map(({ name }) => name).sort()).toEqual(
    [...new Set(VERSIONS.flatMap((added) => Object.keys(added)))].sort(),
  );
});

test.each(BEFORE)('a database of version %i opens with every event and goes on', async (version) => {
  await recordSightings(batch([comment('1'), reply('2', '1'), comment('3')]), context());
  const [events, rows] = [await written(), await database.comments.toArray()];
  const [overview, answers] = [await readOverview(), await readAnswerLines(10)];
  await goBackTo(version);
  await finishUpgrade();
  expect(await written()).toEqual(events);
  expect(await verifyLog()).toMatchObject({ ok: true, count: events.length });
  expect((await database.comments.toArray()).map(({ key, state, dueAt }) => ({ key, state, dueAt }))).toEqual(
    rows.map(({ key, state, dueAt }) => ({ key, state, dueAt })),
  );
  expect(await readOverview()).toEqual(overview);
  expect(await readAnswerLines(10)).toEqual(answers);
  // What a later version added can be written.
  const draft = { text: 'Ольга, …', situation: null, muted: [], findings: [], handed: false };
  await keepDraft(comment('3').key, draft, context().now);
  await recordSightings(batch([comment('4')]), context());
  expect((await written()).length).toBeGreaterThan(events.length);
  expect(await database.incidents.count()).toBe(0);
  await Promise.all(database.tables.map((table) => table.clear()));
});
