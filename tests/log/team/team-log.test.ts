import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import { type ReportRows, readReportRows } from '~/lib/log/queue/report-rows.ts';
import { type Batch, recordSightings } from '~/lib/log/record/record.ts';
import { readTeamLog } from '~/lib/log/team/team-log.ts';
import { teamReportRows } from '~/lib/log/team/team-report-rows.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

const [FROM, TO] = [Date.parse('2026-11-01T00:00:00Z'), Date.parse('2026-12-01T00:00:00Z')];
const ANNA = { device: 'anna', now: new Date(at('12:30')) };
const OLEG = { device: 'oleg', now: new Date(at('15:00')) };
const ASKED = comment('1');
const OF_OLEG = comment('7', { post: '9', text: 'Почему не вывозят мусор?' });

const pauses = { n: 0 };
const pause = async () => {
  pauses.n += 1;
};

beforeEach(emptyLog);

/** What the hub gets from one device that looked at these. */
async function loggedBy(who: typeof ANNA, ...batches: Batch[]): Promise<TeamEvent[]> {
  await emptyLog();
  for (const one of batches) await recordSightings(one, context(who));
  return eventsHere();
}

async function eventsHere(): Promise<TeamEvent[]> {
  const sides = new Map((await database.personal.toArray()).map(({ event, fields }) => [event, fields]));
  const events = await database.events.orderBy('seq').toArray();
  return events.map((event) => ({ event, personal: sides.get(event.id) ?? null }));
}

async function teamRows(events: TeamEvent[]): Promise<ReportRows> {
  const { policies } = await loadPosts('', []);
  const { projection } = await readTeamLog(events, policies, pause);
  return teamReportRows(projection, FROM, TO);
}

const byKey = ({ comments, answers, looks }: ReportRows) => ({
  comments: new Map(comments.map(({ arrival: _, ...row }) => [row.key, row])),
  answers: new Map(answers.map((row) => [row.id, row])),
  looks: new Map(looks.map((row) => [row.postKey, row])),
});

test('the log of a team of one comes to the very rows that the device counts its own report of', async () => {
  await loggedBy(ANNA, batch([ASKED, comment('3')]), batch([ASKED, reply('2', '1')]));
  await decideTriage(context(ANNA), [ASKED.key], { kind: 'topic', topic: 'snow' });
  const own = await readReportRows(FROM, TO);
  const team = await teamRows(await eventsHere());
  expect(byKey(team)).toEqual(byKey(own));
  expect(team.learned).toEqual(own.learned);
  expect(own.answers).toHaveLength(1);
});

test('comments of two devices are counted together, an answer that both noticed once and by the first', async () => {
  const hers = await loggedBy(ANNA, batch([ASKED]), batch([ASKED, reply('2', '1')]));
  const his = await loggedBy(OLEG, batch([ASKED, reply('2', '1'), OF_OLEG]));
  const team = byKey(await teamRows([...his, ...hers]));
  expect([...team.comments.keys()].sort()).toEqual([ASKED.key, reply('2', '1').key, OF_OLEG.key].sort());
  expect(team.comments.get(ASKED.key)).toMatchObject({ state: 'answered', seenAt: at('12:30') });
  expect([...team.answers.values()]).toMatchObject([{ comment: ASKED.key, noticedAt: at('12:30') }]);
});

test('deadlines of all are counted by the law of this device, whatever a colleague’s says', async () => {
  const { policy } = context().settings;
  await recordSightings(batch([ASKED]), {
    ...context(OLEG),
    settings: { ...context().settings, policy: { ...policy, normalHours: 1, version: 9 } },
  });
  const his = await eventsHere();
  await loggedBy(ANNA, batch([comment('3')]));
  const due = (await readReportRows(FROM, TO)).comments[0]?.dueAt;
  const team = byKey(await teamRows(his));
  expect(due).toBeTruthy();
  expect(team.comments.get(ASKED.key)?.dueAt).toBe(due);
});

test('an event that this version cannot read is counted as unread, and the rest is read', async () => {
  const events = await loggedBy(ANNA, batch([ASKED]));
  const strange = events.map((told) =>
    told.event.type === 'coverage.seen'
      ? { ...told, event: { ...told.event, data: { from: 'later' } } }
      : told,
  );
  const { projection, unread } = await readTeamLog(strange, [], pause);
  expect(unread).toBe(1);
  expect([...projection.comments.keys()]).toEqual([ASKED.key]);
});

test('long work lets the page have its turn between events and between posts', async () => {
  const events = await loggedBy(ANNA, batch([ASKED, OF_OLEG]));
  pauses.n = 0;
  await readTeamLog(events, [], pause);
  expect(pauses.n).toBe(events.length + 2);
});
