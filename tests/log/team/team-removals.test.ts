import { expect, test } from 'vitest';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { checkToldLine } from '~/lib/log/removals/check-evidence.ts';
import { teamRemovals } from '~/lib/log/team/evidence/team-removals.ts';
import { NOTHING_TOLD, withNews } from '~/lib/log/team/evidence/told.ts';
import type { TeamIncident } from '~/lib/log/team/incident-schema.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { blankIncident } from '~/lib/log/team/told-event.ts';
import { removalCases } from '~/lib/report/removals/removal-case.ts';
import { records } from '~/tests/report/removals/removal-rows.ts';
import { LogWriter, removalSnapshot } from '~/tests/server/deliveries.ts';

const KEY = 'vk:-1:2:31';
const PAGE = 'vk:-1';
const RULE = { number: '2.1', text: 'Нецензурная брань' };

const snapshot = (key = KEY): EventDraft =>
  removalSnapshot(
    key,
    { author: { id: '5', slug: null, name: 'Лидия' }, text: 'Где наш двор?', context: [] },
    { url: 'https://vk.com/wall-1_2?reply=31', substance: true },
  );

const done = (taken: TeamEvent | null, key = KEY): EventDraft => ({
  type: 'removal.done',
  key,
  page: PAGE,
  data: { snapshot: taken?.event.id ?? null, by: 'us', rule: RULE, networkReason: null },
});

const gone = (by: 'us' | 'page' | 'unknown'): EventDraft => ({
  type: 'comment.gone',
  key: KEY,
  page: PAGE,
  data: { by },
});

const incident = (given: Partial<TeamIncident> = {}): TeamIncident => ({
  ...blankIncident(KEY),
  page: PAGE,
  text: 'Где наш двор?',
  author: { id: '5', name: 'Лидия' },
  ...given,
});

const marina = () => new LogWriter('marina');
const looking = { device: 'olga', decisions: [] };
const toldOf = (events: TeamEvent[], incidents: TeamIncident[] = []) =>
  withNews(NOTHING_TOLD, { events, incidents });

/** A colleague removes a comment by a rule. */
function removedByMarina() {
  const log = marina();
  const taken = log.write(snapshot());
  const removal = log.write(done(taken), '2026-11-20T10:00:00.000Z');
  return { log, taken, removal };
}

test('what a colleague removed stands among the removals with its evidence, and says that it is hers', () => {
  const { taken, removal } = removedByMarina();
  const [one, ...others] = removalCases(teamRemovals(records({}), toldOf([taken, removal]), looking));
  expect(others).toEqual([]);
  expect(one).toMatchObject({ text: 'Где наш двор?', told: { line: taken.event } });
  expect(one?.removal).toMatchObject({ actor: 'marina', rule: RULE, author: { name: 'Лидия' } });
  expect(one?.lists.has('question')).toBe(true);
  expect(checkToldLine(taken.event)).toMatchObject({ line: 'fits', words: 'elsewhere', chain: null });
  expect(checkToldLine({ ...taken.event, at: '2026-11-20T11:00:00.000Z' })).toMatchObject({
    line: 'changed',
  });
});

test('one removal that three browsers noticed is one, with the evidence of the one that made it', () => {
  const log = marina();
  const taken = log.write(snapshot());
  const events = [taken, log.write(gone('us')), log.write(done(taken))];
  const nina = new LogWriter('nina').write(gone('page'));
  for (const order of [
    [...events, nina],
    [nina, ...events],
  ]) {
    const { removals } = teamRemovals(records({}), toldOf(order, [incident()]), looking);
    expect(removals).toMatchObject([{ actor: 'marina', snapshot: taken.event.id }]);
  }
});

test('a bare removal is told with the words that the hub keeps of the comment, and a question answered there is no lost one', () => {
  const told = [marina().write(gone('page'))];
  const waiting = removalCases(teamRemovals(records({}), toldOf(told, [incident()]), looking));
  expect(waiting).toMatchObject([{ text: 'Где наш двор?', snapshot: null }]);
  expect(waiting[0]?.lists.has('question')).toBe(true);
  const answer = { answer: 'vk:-1:2:32', by: 'page', posted_at: null, posted_precision: null } as const;
  const answers = [{ ...answer, noticed_at: '2026-11-20T09:30:00.000Z', gone: false, interim: false }];
  const answered = removalCases(teamRemovals(records({}), toldOf(told, [incident({ answers })]), looking));
  expect(answered[0]?.lists.has('question')).toBe(false);
});

test('a complaint that this device wrote and decided stands there before the hub takes it', () => {
  const { taken, removal } = removedByMarina();
  const own = new LogWriter('olga');
  const data = { removal: removal.event.id, snapshot: taken.event.id };
  const opened = own.write({
    type: 'appeal.opened',
    key: KEY,
    page: PAGE,
    data,
    personal: { text: 'За что?' },
  });
  const decided = own.write({
    type: 'appeal.decided',
    key: KEY,
    page: PAGE,
    data: { appeal: opened.event.id, restored: true, reason: 'Вопрос по делу' },
    personal: { decider: 'Ольга' },
  });
  const told = toldOf([taken, removal, opened]);
  const { removals } = teamRemovals(records({}), told, { device: 'olga', decisions: [opened, decided] });
  expect(removals).toMatchObject([
    { appeal: { text: 'За что?', decision: { restored: true, decider: 'Ольга', actor: 'olga' } } },
  ]);
});

test('words that are erased or that belong to a removal not done go from what was told before', () => {
  const { log, taken, removal } = removedByMarina();
  const erased = log.write({
    type: 'data.erased',
    key: null,
    page: PAGE,
    data: { events: [taken.event.id], keys: [KEY], why: 'asked' },
  });
  const after = withNews(toldOf([taken, removal], [incident()]), { events: [erased], incidents: [] });
  expect(JSON.stringify([after.events, ...after.incidents.values()])).not.toMatch(/двор|Лидия/);
  const [one] = removalCases(teamRemovals(records({}), after, looking));
  expect(one).toMatchObject({ text: null, removal: { author: { name: '' } } });
  const abandoned = log.write({
    type: 'removal.abandoned',
    key: KEY,
    page: PAGE,
    data: { snapshot: taken.event.id },
  });
  expect(withNews(toldOf([taken]), { events: [abandoned], incidents: [] }).events[0]?.personal).toBeNull();
});
