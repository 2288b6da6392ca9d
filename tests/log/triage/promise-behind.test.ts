import { beforeEach, expect, test } from 'vitest';
import { lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, emptyLog } from '~/tests/log/fixtures.ts';
import { at2, decide, INTERIM } from '~/tests/log/triage-stage.ts';

const OTHER = { id: '777', slug: null, name: 'Пётр Ильин', kind: 'person' } as const;

beforeEach(async () => {
  await emptyLog();
  await recordSightings(batch([comment('1'), INTERIM]), at2(at('12:30')));
  await decide({ kind: 'promise', answer: INTERIM.key, due: '2026-11-20', text: 'в пятницу' }, at('12:40'));
});

async function lookAt(over: Parameters<typeof comment>[1]) {
  const asked = comment('9', over);
  await recordSightings(batch([asked]), at2(at('13:00')));
  return lookForDraft(asked.key, { zone: 'Europe/Moscow' }, new Date(at('13:01')));
}

test.each([
  ['the same author', { text: 'Ну и когда?' }],
  ['a neighbour of the same house', { author: OTHER, text: 'Зелёная, дом 8 ждёт третий день' }],
])('who comes back is known to wait for a promise: %s', async (_, over) => {
  expect(await lookAt(over)).toMatchObject({
    openPromise: true,
    promised: { text: 'в пятницу', dueAt: '2026-11-20T20:59:59.999Z' },
  });
});

test('somebody else of the same street waits for none', async () => {
  const look = await lookAt({ author: OTHER, text: 'На Зелёной, 12 тоже яма' });
  expect(look).toMatchObject({ openPromise: false, promised: null });
});
