import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { at, batch, comment, emptyLog } from '~/tests/log/fixtures.ts';

import { at2, decide, INTERIM, settings } from '~/tests/log/triage-stage.ts';

beforeEach(emptyLog);

test('a rebuild comes to the same rows, decisions and policies included', async () => {
  await recordSightings(batch([comment('1'), INTERIM, comment('5')]), at2(at('12:30')));
  await decide({ kind: 'promise', answer: INTERIM.key, due: '2026-11-20', text: 'в пятницу' });
  await decide({ kind: 'duty', duty: 'none', reason: 'повтор' }, at('13:10'), [comment('5').key]);
  await recordSettings(
    { ...settings({ id: 'own', version: 2, normalHours: 2 }), officials: [] },
    at2(at('13:20')),
  );
  await recordSightings(batch([comment('1', { text: 'Когда засыплют яму?' })]), at2(at('13:30')));
  const before = JSON.stringify(await database.comments.toArray());
  await rebuildProjections();
  expect(JSON.stringify(await database.comments.toArray())).toBe(before);
});
