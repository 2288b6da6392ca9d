import { beforeEach, expect, test } from 'vitest';
import { database } from '~/lib/log/database.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import { readDecisions } from '~/lib/log/team/evidence/own-decisions.ts';
import { reviewTold } from '~/lib/log/team/evidence/review-told.ts';
import { teamRemovals } from '~/lib/log/team/evidence/team-removals.ts';
import { NOTHING_TOLD, withNews } from '~/lib/log/team/evidence/told.ts';
import { context, emptyLog } from '~/tests/log/fixtures.ts';
import { records } from '~/tests/report/removals/removal-rows.ts';
import { LogWriter } from '~/tests/server/deliveries.ts';

beforeEach(emptyLog);

const here = context({ device: 'olga' });
const removalByMarina = new LogWriter('marina').write({
  type: 'removal.done',
  key: 'vk:-1:2:31',
  page: 'vk:-1',
  data: { snapshot: null, by: 'us', rule: { number: '2.1', text: 'Мат' }, networkReason: null },
});
const removal = removalByMarina.event.id;

/** The removal as the supervisor's device has it now. */
async function known(): Promise<RemovalRow[]> {
  const told = withNews(NOTHING_TOLD, { events: [removalByMarina], incidents: [] });
  return teamRemovals(records({}), told, { device: 'olga', decisions: await readDecisions() }).removals;
}

const judge = async (agrees: boolean, reason: string, context = here) =>
  reviewTold(context, await known(), { does: 'judge', removal, agrees, reason, decider: 'Ольга' });
const takeBack = async (context = here) => reviewTold(context, await known(), { does: 'take-back', removal });

test('a supervisor judges a colleague’s removal with no complaint made, changes her mind and takes it back', async () => {
  expect(await judge(true, '')).toMatchObject({ ok: true });
  expect(await known()).toMatchObject([{ appeal: null, review: { restored: false, decider: 'Ольга' } }]);
  expect(await takeBack()).toMatchObject({ ok: true });
  expect((await known())[0]?.review).toBeUndefined();
  expect(await judge(false, 'Это не мат')).toMatchObject({ ok: true });
  expect(await known()).toMatchObject([{ review: { restored: true, reason: 'Это не мат' } }]);
  expect(await database.events.where('type').equals('appeal.decided').count()).toBe(3);
});

test('whoever removed does not judge, nobody takes back a colleague’s word, and a complaint is decided instead', async () => {
  expect(await judge(true, '', context({ device: 'marina' }))).toEqual({ ok: false, why: 'same-person' });
  await judge(true, '');
  expect(await takeBack(context({ device: 'irina' }))).toEqual({ ok: false, why: 'no-appeal' });
  await reviewTold(here, await known(), { does: 'complain', removal, text: 'За что?' });
  expect(await judge(false, 'Зря')).toEqual({ ok: false, why: 'already-decided' });
});
