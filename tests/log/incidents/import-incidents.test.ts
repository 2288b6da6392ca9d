import { beforeEach, expect, test } from 'vitest';
import { verifyChain } from '~/lib/log/chain/chain.ts';
import { linksAfter } from '~/lib/log/chain/links-after.ts';
import { database } from '~/lib/log/database.ts';
import { importIncidents, type ToldIncident } from '~/lib/log/incidents/import-incidents.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { context, emptyLog, written } from '~/tests/log/fixtures.ts';
import { toldIncident } from '~/tests/log/told-incident.ts';

beforeEach(emptyLog);

function told(incident: string, over: Partial<ToldIncident['data']> = {}): ToldIncident {
  const data = {
    incident,
    number: incident.slice(3),
    createdAt: '2026-11-18T10:24:00.000Z',
    group: 'Дороги',
  };
  return toldIncident({ ...data, ...over }, { street: 'Зелёная', house: '8' });
}

test('a file comes in once: the same again writes nothing, a changed line writes one', async () => {
  const file = [told('no:1'), told('no:2')];
  expect(await importIncidents(context(), file)).toEqual({ added: 2, changed: 0, known: 0 });
  expect(await importIncidents(context(), file)).toEqual({ added: 0, changed: 0, known: 2 });
  expect(await importIncidents(context(), [told('no:1', { step: 'Готово' }), told('no:2')])).toEqual({
    added: 0,
    changed: 1,
    known: 1,
  });
  expect(await written()).toEqual(Array(3).fill('incident.imported'));
  expect(await database.incidents.get('no:1')).toMatchObject({
    step: 'Готово',
    text: 'Яма',
    street: 'Зелёная',
  });
  expect(verifyChain(await linksAfter(0))).toMatchObject({ ok: true });
});

test('nothing is half written: a line that cannot be stored takes the whole file back', async () => {
  const broken = { ...told('no:2'), data: { ...told('no:2').data, incident: '' } };
  await expect(importIncidents(context(), [told('no:1'), broken])).rejects.toThrow();
  expect(await written()).toEqual([]);
  expect(await database.incidents.count()).toBe(0);
});

test('a rebuild from the events comes to the same incidents', async () => {
  await importIncidents(context(), [told('no:1'), told('no:1', { step: 'Готово' }), told('no:2')]);
  const before = await database.incidents.toArray();
  await rebuildProjections();
  expect(await database.incidents.toArray()).toEqual(before);
});
