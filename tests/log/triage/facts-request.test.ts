import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { lookForFacts } from '~/lib/log/triage/facts-look.ts';
import { decideTriage, type TriageDecision } from '~/lib/log/triage/triage-desk.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute, reply, written } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const SETTINGS = settingsSchema.parse({
  otklik: 1,
  calendar: { zone: 'Europe/Moscow' },
  pages: [
    {
      network: 'vk',
      owner: '-38612614',
      contacts: 'ЕДДС 5-05-05, ЖЭУ-3 geu3@gorod.example',
      facts: [
        { kind: 'link', label: 'Горсвет', value: 'https://vk.me/gorsvet', until: '2027-01-01' },
        { kind: 'phone', label: 'ЖЭУ-3', value: '5-12-34', until: '2027-01-01' },
      ],
    },
  ],
  officials: [{ network: 'vk', owner: '-4501', name: 'ЖКХ города' }],
});
const KEY = comment('1').key;
const row = () => database.comments.get(KEY);
const seen = (time: string) => context({ settings: SETTINGS, now: new Date(time) });
const decide = (decision: TriageDecision, time: string) => decideTriage(seen(time), [KEY], decision);

const ASK = { kind: 'facts-ask', to: 'ЖЭУ-3', question: 'Когда засыпят?', place: 'ул. Кирова, 8' } as const;
const ask = (time = at('11:00'), until: string | null = at('13:00')) => decide({ ...ASK, until }, time);

test('the clocks stand still for facts, and the comment says who holds it and until when', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  const before = (await row())?.dueAt;
  await ask();
  expect(await row()).toMatchObject({
    state: 'unanswered',
    dueAt: null,
    triage: { held: true, facts: { holder: 'ЖЭУ-3', question: 'Когда засыпят?', until: at('13:00') } },
  });
  await decide({ kind: 'facts-end', end: 'received' }, at('12:00'));
  const after = await row();
  expect(after?.triage).toMatchObject({ held: false });
  expect(after?.triage?.facts).toBeUndefined();
  expect(Date.parse(after?.dueAt ?? '') - Date.parse(before ?? '')).toBe(3_600_000);
  expect((await written()).slice(-2)).toEqual(['facts.asked', 'facts.ended']);
});

test('who is asked, what and where stand beside the chain, the day in it', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  await ask();
  const event = (await database.events.toArray()).at(-1);
  expect(event).toMatchObject({ type: 'facts.asked', data: { until: at('13:00') } });
  expect(JSON.stringify(event)).not.toContain('ЖЭУ');
  expect((await database.personal.get(event?.id ?? ''))?.fields).toEqual({
    holder: 'ЖЭУ-3',
    question: 'Когда засыпят?',
    place: 'ул. Кирова, 8',
  });
});

test('another body may be asked while the first is silent; a cancelled request ends the waiting', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  await ask();
  await decide({ ...ASK, to: 'Горсвет', until: null }, at('11:30'));
  expect((await row())?.triage?.facts).toMatchObject({ holder: 'Горсвет', until: null });
  expect((await row())?.decided?.pauses).toHaveLength(1);
  await decide({ kind: 'facts-end', end: 'cancelled' }, at('11:40'));
  await decide({ kind: 'facts-end', end: 'cancelled' }, at('11:41'));
  expect((await written()).filter((type) => type === 'facts.ended')).toHaveLength(1);
  expect((await row())?.triage?.held).toBe(false);
});

test('a final answer ends the waiting, an interim one does not', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  await ask();
  const interim = reply('2', '1', { text: 'Ольга, запросили ЖЭУ-3, вернёмся с ответом в пятницу.' });
  await recordSightings(batch([comment('1'), interim]), seen(at('12:30')));
  expect((await row())?.triage).toMatchObject({ held: true, facts: { holder: 'ЖЭУ-3' } });
  const final = reply('3', '1', { text: 'Яму засыпали.', posted: minute('17:00') });
  await recordSightings(batch([final]), seen(at('17:05')));
  expect(await row()).toMatchObject({ state: 'answered', decided: { facts: null } });
  expect((await row())?.decided?.pauses.every(({ to }) => to !== null)).toBe(true);
  expect(await written()).toContain('facts.ended');
});

test('an emergency that waits for facts keeps its clock', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  await decide({ kind: 'track', track: 'emergency' }, at('10:35'));
  const { dueAt } = (await row()) ?? {};
  await ask();
  expect(await row()).toMatchObject({ dueAt, triage: { held: false, facts: { holder: 'ЖЭУ-3' } } });
});

test('a rebuild from the events finds the same request', async () => {
  await recordSightings(batch([comment('1')]), seen(at('10:30')));
  await ask();
  const before = await row();
  await rebuildProjections();
  expect(await row()).toEqual(before);
});

test('a request begins with the place, the open questions, half of the time and the bodies of the page', async () => {
  const asked = comment('1', { text: 'Когда засыпят яму на ул. Кирова, 8?' });
  await recordSightings(batch([asked]), seen(at('10:30')));
  const dueAt = Date.parse((await row())?.dueAt ?? '');
  const now = new Date(dueAt - 4 * 3_600_000);
  const look = await lookForFacts(KEY, SETTINGS, now);
  expect(look).toMatchObject({
    place: 'ул. Кирова, 8',
    by: 'half',
    until: new Date(Math.floor((dueAt - 2 * 3_600_000) / 300_000) * 300_000).toISOString(),
    url: asked.url,
    bodies: [
      { name: 'ЕДДС 5-05-05', address: null },
      { name: 'ЖЭУ-3', address: 'geu3@gorod.example' },
      { name: 'Горсвет', address: 'https://vk.me/gorsvet' },
      { name: 'ЖКХ города', address: null },
    ],
  });
  expect(look?.parts).toEqual(['due', 'what', 'who', 'why', 'meanwhile']);
  expect(await lookForFacts('vk:-1:1:999999', SETTINGS, now)).toBeNull();
});
