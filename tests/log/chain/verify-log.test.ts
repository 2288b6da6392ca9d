import { beforeEach, expect, test } from 'vitest';
import { sealEvent } from '~/lib/log/chain/chain.ts';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(async () => {
  await emptyLog();
  await recordSightings(batch([comment('1'), comment('2'), comment('3')]), context());
});

test('an untouched log is whole, with the number of its lines and the time of the last', async () => {
  const last = await database.events.orderBy('seq').last();
  expect(await verifyLog()).toEqual({ ok: true, count: last?.seq, until: last?.at });
});

test('an empty log is whole', async () => {
  await emptyLog();
  expect(await verifyLog()).toEqual({ ok: true, count: 0, until: null });
});

test('a line that was changed is named with its time', async () => {
  const event = await database.events.where('seq').equals(2).first();
  await database.events.update(event?.id ?? '', { page: 'vk:-1' });
  expect(await verifyLog()).toEqual({ ok: false, brokenAt: 2, why: 'hash', at: event?.at });
});

test('a line that was taken out is noticed at the next one', async () => {
  await database.events.where('seq').equals(2).delete();
  expect(await verifyLog()).toMatchObject({ ok: false, brokenAt: 3, why: 'order' });
});

test('a word that was changed beside the chain is noticed; an erased one is not', async () => {
  const side = await database.personal.toCollection().first();
  await database.personal.update(side?.event ?? '', { fields: { ...side?.fields, text: 'Всё хорошо' } });
  expect(await verifyLog()).toMatchObject({ ok: false, why: 'personal' });
  await database.personal.clear();
  expect(await verifyLog()).toMatchObject({ ok: true });
});

test('a long log is checked over all its portions, with progress', async () => {
  await emptyLog();
  const events: LogEvent[] = [];
  for (let number = 0; number < 4_500; number += 1) {
    const data = { layout: `${number}`, from: null, to: 'ok' as const, problems: [] };
    const draft = { type: 'health.changed' as const, key: null, page: null, data };
    events.push(sealEvent(events.at(-1) ?? null, draft, { at: at('10:00'), actor: 'a' }).event);
  }
  await database.events.bulkAdd(events);
  const heard: number[] = [];
  expect(await verifyLog((checked) => heard.push(checked))).toMatchObject({ ok: true, count: 4_500 });
  expect(heard.length).toBeGreaterThan(10);
  expect(heard).toEqual([...heard].sort((one, other) => one - other));
  await database.events.update(events[4_000]?.id ?? '', { at: at('11:00') });
  expect(await verifyLog()).toMatchObject({ ok: false, brokenAt: 4_001, why: 'hash' });
});
