import { beforeEach, expect, test } from 'vitest';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { importIncidents } from '~/lib/log/incidents/import-incidents.ts';
import { openAppeal } from '~/lib/log/moderation/appeal.ts';
import { recordWarning } from '~/lib/log/moderation/measures.ts';
import { erasePerson } from '~/lib/log/person/erase-person.ts';
import type { Person } from '~/lib/log/person/person.ts';
import { personRecords, searchPeople } from '~/lib/log/person/person-records.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { keepPicture } from '~/lib/log/removals/pictures.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { id } from '~/tests/log/desk-fixtures.ts';
import { at, batch, comment, context, emptyLog, reply, written } from '~/tests/log/fixtures.ts';
import { toldIncident } from '~/tests/log/told-incident.ts';

beforeEach(emptyLog);

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const LIDIA = { id: '900', slug: 'lidia', name: 'Лидия Громова', kind: 'person' } as const;
const PERSON: Person = { network: 'vk', id: '900', slug: 'lidia', name: 'Лидия Громова' };
const look = (time: string) => context({ now: new Date(at(time)), targets: ['hub'] });
const rude = (which: string) => comment(which, { author: LIDIA, text: 'Засыпьте эту хуйню на Полевой, 17' });
const asks = comment('3', { author: LIDIA, text: 'Когда засыплют яму на Полевой, 17?' });
const answered = comment('5', { author: LIDIA, text: 'А когда включат фонари на Полевой, 17?' });
const ours = reply('6', '5', { addressee: 'Лидии', text: 'Здравствуйте. Фонари включили.' });
const others = comment('4', { text: 'Лидия права' });
const PAGE = [rude('1'), asks, others, answered, ours];

const TOLD = toldIncident(
  { incident: asks.key, externalId: '77', number: '4567', group: 'Дороги' },
  { text: 'Яма на Полевой, 17', author: 'Лидия Громова', street: 'Полевая', house: '17' },
  asks.key,
);

/** One comment removed with everything a desk keeps of it, two that stand, one of them answered. */
async function keepEverything(): Promise<void> {
  await recordSightings(batch(PAGE), look('10:30'));
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), rude('1').key, new Date(at('10:31')));
  const snapshot = await id(takeSnapshot(look('10:31'), rude('1').key, RULE, picture));
  await id(takeSnapshot(look('10:31'), others.key, RULE, null));
  await recordWarning(look('10:32'), rude('1').key, { rule: RULE, step: 'warn', text: 'Лидия, …', snapshot });
  const gone = { ...rude('1'), deleted: true, goneBy: 'us' as const };
  await recordSightings(batch([gone, ...PAGE.slice(1)]), look('10:33'));
  const removal = (await database.comments.get(rude('1').key))?.removal?.id ?? '';
  await openAppeal(look('10:35'), removal, 'Это Громова, меня удалили');
  await decideTriage(look('10:36'), [asks.key], { kind: 'duty', duty: 'must', reason: 'Громова с Полевой' });
  const kept = { text: 'Лидия, Полевая…', situation: null, muted: [], findings: [], handed: false };
  await keepDraft(asks.key, kept, new Date(at('10:37')));
  await importIncidents(look('10:38'), [TOLD]);
}

async function everything(): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

/** What is decided about comments that stand; the question of one that is gone goes with its words. */
const states = async () =>
  (await database.comments.filter(({ deleted }) => !deleted).toArray()).map(
    ({ key, state, urgent, dueAt, answer }) => ({
      key,
      state,
      urgent,
      dueAt,
      answer,
    }),
  );

test('people are found by a part of the name and by the addresses of a profile and of a comment', async () => {
  await keepEverything();
  for (const query of ['громов', 'vk.com/lidia', 'https://vk.com/id900', asks.url, asks.key]) {
    expect(await searchPeople(query), query).toEqual([PERSON]);
  }
  for (const query of ['', 'Администрация', 'ok.ru/lidia', 'https://example.org/lidia']) {
    expect(await searchPeople(query), query).toEqual([]);
  }
});

test('everything that is kept of a person is listed', async () => {
  await keepEverything();
  const kept = await personRecords(PERSON);
  expect(kept.comments.map(({ key }) => key).sort()).toEqual([rude('1').key, asks.key, answered.key].sort());
  expect(kept.addressed.map(({ key }) => key)).toEqual([ours.key]);
  expect([kept.snapshots, kept.neighbours, kept.removals, kept.measures].map(({ length }) => length)).toEqual(
    [1, 1, 1, 1],
  );
  expect([kept.incidents, kept.drafts].map(({ length }) => length)).toEqual([1, 1]);
  expect(kept.notes.map(({ type }) => type).sort()).toEqual(['appeal.opened', 'duty.set']);
  expect(kept.outbox.length).toBeGreaterThan(3);
});

test('after the erasing nothing names or quotes the person, the chain is whole and the figures stay', async () => {
  await keepEverything();
  const before = await states();
  expect(await erasePerson(look('11:00'), PERSON, true)).toBeGreaterThan(5);
  const left = await everything();
  expect(left.match(/Громова|Полев|lidia|"900"|меня удалили|Лидии|Лидия, …/g)).toBeNull();
  expect(left).toContain('Лидия права');
  expect(await states()).toEqual(before);
  expect(await verifyLog()).toMatchObject({ ok: true });
  expect(await searchPeople('громов')).toEqual([]);
  expect((await personRecords(PERSON)).comments).toEqual([]);
});

test('a rebuild finds the same as the erasing left', async () => {
  await keepEverything();
  await erasePerson(look('11:00'), PERSON, false);
  const left = await everything();
  await rebuildProjections();
  expect(JSON.parse(await everything())).toEqual(JSON.parse(left));
});

test('evidence about others stays whole unless it was chosen too', async () => {
  await keepEverything();
  await erasePerson(look('11:00'), PERSON, false);
  const [evidence] = await database.snapshots.where('key').equals(others.key).toArray();
  expect(JSON.stringify(evidence)).toContain('Полевой, 17');
});

test('neither another look at the page nor the same file brings anything back', async () => {
  await keepEverything();
  await erasePerson(look('11:00'), PERSON, true);
  const events = await written();
  await recordSightings(batch(PAGE.slice(1)), look('11:05'));
  await importIncidents(look('11:06'), [TOLD]);
  expect((await everything()).match(/Громова|Полев|lidia|"900"|Лидии/g)).toBeNull();
  // How much was seen, and when, may be written anew.
  expect((await written()).slice(events.length).filter((type) => type !== 'coverage.seen')).toEqual([]);
});

test('to erase again finds nothing and writes nothing', async () => {
  await keepEverything();
  await erasePerson(look('11:00'), PERSON, true);
  const events = await written();
  expect(await erasePerson(look('11:05'), PERSON, true)).toBe(0);
  expect(await written()).toEqual(events);
});

test('a namesake with another profile keeps everything', async () => {
  const namesake = comment('8', {
    author: { ...LIDIA, id: '901', slug: 'gromova' },
    text: 'Когда уберут снег?',
  });
  await recordSightings(batch([asks, namesake]), look('10:30'));
  await erasePerson(look('11:00'), PERSON, true);
  expect(await database.comments.get(namesake.key)).toMatchObject({
    author: { name: 'Лидия Громова' },
    text: 'Когда уберут снег?',
  });
});

test('what was read before the id of a comment was learned is erased, too', async () => {
  const weak = comment('x-0123456789abcdef', { ...asks, key: `${asks.key}x`, id: 'x-0123', weak: true });
  await recordSightings(batch([weak]), look('10:30'));
  await recordSightings(batch([asks]), look('10:31'));
  await erasePerson(look('11:00'), PERSON, false);
  expect((await everything()).match(/Громова|Полев/g)).toBeNull();
});
