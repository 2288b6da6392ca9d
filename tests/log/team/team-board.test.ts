import { beforeEach, expect, test } from 'vitest';
import type { Claim } from '~/lib/comment/claim.ts';
import { type EventDraft, sealEvent } from '~/lib/log/chain/chain.ts';
import { atHub, claimsState, ownFrom } from '~/lib/log/claims/claims-state.ts';
import { learnClaims } from '~/lib/log/claims/learn-claims.ts';
import { writeNote } from '~/lib/log/claims/write-note.ts';
import { database } from '~/lib/log/database.ts';
import { createOverviewReader } from '~/lib/log/queue/overview-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import type { TeamIncident } from '~/lib/log/team/incident-schema.ts';
import { learnEvents, learnIncidents, tendTeam, untoldKeys } from '~/lib/log/team/learn.ts';
import { mergeTeam } from '~/lib/log/team/merge.ts';
import { createTeamReader } from '~/lib/log/team/read-team.ts';
import { changeTeamBoard } from '~/lib/log/team/state.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

const HUB = 'hub';
const NOW = new Date(at('12:30'));
const PAGE = 'vk:-38612614';
const KEY = comment('1').key;

beforeEach(async () => {
  await emptyLog();
  await Promise.all([database.teamItems.clear(), database.teamDecided.clear(), database.teamLooks.clear()]);
  await changeTeamBoard(HUB, (state) => ({ ...state, opened: true, told: true }));
});

function incident(given: Partial<TeamIncident> = {}): TeamIncident {
  return {
    ext_key: KEY,
    page: PAGE,
    source_url: 'https://vk.com/wall-38612614_114815?reply=1',
    post_ref: '114815',
    comment_ref: '1',
    text: 'Когда засыплют яму на Зелёной, 8?',
    author: { id: '501', name: 'Ольга Кузнецова' },
    status: 'new',
    published_at: at('10:24'),
    published_precision: 'minute',
    detected_at: at('10:30'),
    answers: [],
    gone_at: null,
    version: 1,
    ...given,
  };
}

const answered = (interim = false): TeamIncident => {
  const answer = { answer: `${PAGE}:114815:2`, by: 'page' as const, gone: false, interim };
  const times = { posted_at: at('12:22'), posted_precision: 'minute' as const, noticed_at: at('12:23') };
  return incident({ status: interim ? 'interim' : 'answered', answers: [{ ...answer, ...times }] });
};

const tell = (...incidents: TeamIncident[]) => learnIncidents(HUB, incidents, (state) => state, NOW);

function event(draft: EventDraft, time = '12:00', actor = 'oleg'): TeamEvent {
  const { event, personal } = sealEvent(null, draft, { at: at(time), actor });
  return { event, personal: personal?.fields ?? null };
}
const hear = (...events: TeamEvent[]) => learnEvents(HUB, events, (state) => state, NOW);

/** What the board of the team shows of one comment. */
async function shown(key = KEY) {
  const board = await createTeamReader()();
  if (!board) throw new Error('no board');
  return mergeTeam(await createOverviewReader()(), board).items.find((item) => item.key === key);
}

test('a comment that only a colleague has read comes to the same deadline as one that was read here', async () => {
  await tell(incident());
  const theirs = await shown();
  await recordSightings(batch([comment('1')]), context());
  const ours = await shown();
  expect(theirs).toMatchObject({ state: 'unanswered', elsewhere: true });
  expect(ours).not.toHaveProperty('elsewhere');
  expect(theirs?.dueAt).toBe(ours?.dueAt);
  expect(theirs?.policy).toBe(ours?.policy);
});

test('what a colleague answered waits no more, though this browser has not seen the answer', async () => {
  await recordSightings(batch([comment('1')]), context());
  expect((await shown())?.state).toBe('unanswered');
  await tell(answered());
  expect((await shown())?.state).toBe('answered');
  await tell(answered(true));
  expect((await shown())?.state).toBe('interim');
});

test('what a colleague decided holds on every board: no answer owed, waiting for facts, a comment inside', async () => {
  await recordSightings(batch([comment('1')]), context());
  await tell(incident());
  const place = { key: KEY, page: PAGE };
  await hear(event({ type: 'note.written', ...place, data: {}, personal: { text: 'Жду ЖКХ', by: 'Олег' } }));
  expect((await shown())?.triage?.notes).toMatchObject([{ text: 'Жду ЖКХ', by: 'Олег', actor: 'oleg' }]);
  await hear(event({ type: 'clock.paused', ...place, data: { why: 'facts' } }, '12:01'));
  expect(await shown()).toMatchObject({ dueAt: null, triage: { held: true } });
  await hear(
    event({ type: 'duty.set', ...place, data: { duty: 'none' }, personal: { reason: 'повтор' } }, '12:02'),
  );
  expect((await shown())?.state).toBe('none');
});

test('a decision that was told before the comment is kept until the comment comes', async () => {
  const personal = { reason: 'спам' };
  await hear(event({ type: 'duty.set', key: KEY, page: PAGE, data: { duty: 'none' }, personal }));
  await tell(incident());
  expect((await shown())?.state).toBeUndefined();
});

test('of each post the last look counts, whoever took it, and what was not loaded is unknown', async () => {
  await tell(incident());
  const url = 'https://vk.com/wall-38612614_114815';
  const look = (seen: number, partial: string[]) =>
    ({
      type: 'coverage.seen',
      key: null,
      page: PAGE,
      data: { post: '114815', url, seen, total: 9, partial },
    }) as const;
  await hear(event(look(7, ['1']), '12:10'), event(look(3, []), '11:00'));
  const board = await createTeamReader()();
  const { looks, coverage } = mergeTeam(await createOverviewReader()(), board ?? expect.fail());
  expect(looks).toMatchObject([{ seen: 7, total: 9, at: at('12:10') }]);
  expect(coverage).toMatchObject({ seen: 7, total: 9 });
  expect((await shown())?.state).toBe('unknown');
  await hear(event(look(9, []), '12:20'));
  expect((await shown())?.state).toBe('unanswered');
});

test('a colleague’s words are erased here too when the hub tells so', async () => {
  await tell(incident());
  const note = event({
    type: 'note.written',
    key: KEY,
    page: PAGE,
    data: {},
    personal: { text: 'Это Ольга с Зелёной', by: 'Олег' },
  });
  await hear(note);
  const data = { events: [note.event.id], keys: [KEY], why: 'asked' as const };
  await tell(incident({ text: null, author: null, gone_at: at('12:05') }));
  await hear(event({ type: 'data.erased', key: null, page: null, data }, '12:06'));
  const kept = await database.teamDecided.get(KEY);
  expect(JSON.stringify(kept)).not.toContain('Зелёной');
});

test('words of a colleague’s comment that was answered go after a month, those of one that waits stay', async () => {
  const waits = incident({ ext_key: comment('3').key, comment_ref: '3' });
  await tell(answered(), waits);
  const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
  await tendTeam(HUB, days(1));
  await tendTeam(HUB, days(29));
  expect(await database.teamItems.count()).toBe(2);
  await tendTeam(HUB, days(33));
  expect(await database.teamItems.toCollection().primaryKeys()).toEqual([waits.ext_key]);
});

test('what is told under another hub changes nothing, and another hub begins anew', async () => {
  await tell(incident());
  await learnIncidents('other', [incident({ ext_key: `${PAGE}:114815:9` })], (state) => state, NOW);
  expect(await database.teamItems.count()).toBe(1);
  await changeTeamBoard('other', (state) => state);
  expect(await database.teamItems.count()).toBe(0);
});

test('the hub is asked one by one for what waits here and stands in none of its lists', async () => {
  await recordSightings(batch([comment('1'), comment('3')]), context());
  await tell(incident());
  expect(await untoldKeys(10)).toEqual([comment('3').key]);
});

test('a comment inside stands in the own log, is read back after a rebuild and goes with the other decisions', async () => {
  await recordSightings(batch([comment('1')]), context());
  await writeNote(context(), KEY, { text: 'Позвонил, ждём', by: 'Марина' });
  await decideTriage(context(), [KEY], { kind: 'topic', topic: 'roads' });
  expect((await shown())?.triage?.notes).toMatchObject([{ text: 'Позвонил, ждём', by: 'Марина' }]);
});

const GIVEN: Claim = {
  key: KEY,
  holder: { device: 'me', name: 'Марина', role: 'moderator' },
  doing: 'holding',
  since: at('12:30'),
  until: at('20:30'),
  by: 'Ольга',
};

test('what a supervisor gave to this device is its own until the time she gave, also after writing', async () => {
  const state = atHub(await claimsState(), HUB);
  const changes = { taken: [GIVEN], ended: [], next_cursor: 'c', more: false, server_time: at('12:30') };
  const learnt = learnClaims(state, HUB, changes, { device: 'me' }, NOW);
  const own = learnt.state.own[KEY];
  expect(own).toMatchObject({ byHand: true, shared: true, given: true, until: at('20:30') });
  const writing = ownFrom(own, 'writing', { byHand: false, shared: true, now: NOW });
  expect(writing).toMatchObject({ until: at('20:30'), byHand: true });
});

test('of hundreds that the hub told at once those of the own log are known by their keys', async () => {
  await recordSightings(batch([comment('1')]), context());
  const others = Array.from({ length: 400 }, (_, place) => {
    const id = String(10_000 + place);
    return incident({ ext_key: `${PAGE}:200:${id}`, post_ref: '200', comment_ref: id });
  });
  await tell(...others, incident());
  expect([...((await createTeamReader()())?.here ?? [])]).toEqual([KEY]);
});
