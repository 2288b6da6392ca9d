import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '~/lib/log/database.ts';
import { readOverview } from '~/lib/log/overview.ts';
import { createOverviewReader } from '~/lib/log/overview-reader.ts';
import { rebuildProjections } from '~/lib/log/rebuild.ts';
import { recordSightings } from '~/lib/log/record.ts';
import { recordSettings } from '~/lib/log/settings-change.ts';
import { decideTriage } from '~/lib/log/triage-desk.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, reply } from './fixtures.ts';

beforeEach(emptyLog);

const later = (time: string) => context({ now: new Date(at(time)) });
const elsewhere = (id: string, over = {}) => comment(id, { post: '200', ...over });

/** The steps of a day; after each the reader has to give what a look at everything gives. */
const STEPS: [string, () => Promise<unknown>][] = [
  ['nothing', async () => undefined],
  ['two posts', () => recordSightings(batch([comment('1'), comment('2'), elsewhere('3')]), later('12:30'))],
  ['an answer', () => recordSightings(batch([reply('4', '1')]), later('12:40'))],
  ['a changed word', () => recordSightings(batch([comment('2', { text: 'Уже засыпали?' })]), later('12:41'))],
  ['a look at a part', () => recordSightings(batch([elsewhere('3', { partial: true })]), later('12:42'))],
  ['a deletion', () => recordSightings(batch([comment('2', { deleted: true })]), later('12:43'))],
  ['an answer that goes', () => recordSightings(batch([reply('4', '1', { deleted: true })]), later('12:44'))],
  [
    'a digest and then its id',
    async () => {
      const weak = comment('x-0123456789abcdef', { weak: true, text: 'Кто это решил?' });
      await recordSightings(batch([weak]), later('12:45'));
      await recordSightings(batch([comment('9', { text: 'Кто это решил?' })]), later('12:46'));
    },
  ],
  ['a decision', () => decideTriage(later('12:50'), [comment('1').key], { kind: 'pause' })],
];

test('what is read after each change is what a look at everything gives', async () => {
  const read = createOverviewReader();
  for (const [step, work] of STEPS) {
    await work();
    expect({ step, ...(await read()) }).toEqual({ step, ...(await readOverview()) });
  }
});

test('after a look at everything only the posts that changed are read', async () => {
  const read = createOverviewReader();
  await recordSightings(batch([comment('1'), elsewhere('3')]), later('12:30'));
  await read();
  const all = vi.spyOn(database.comments, 'toArray');
  await recordSightings(batch([reply('4', '1')]), later('12:40'));
  const { items } = await read();
  expect(items.map(({ state }) => state)).toEqual(['answered', 'unanswered']);
  expect(all).not.toHaveBeenCalled();
  all.mockRestore();
});

test('what changes every comment at once is seen: other deadlines, and another log in the place of this one', async () => {
  const read = createOverviewReader();
  await recordSettings(DEFAULT_SETTINGS, later('12:00'));
  await recordSightings(batch([comment('1'), elsewhere('3')]), later('12:30'));
  await read();
  const policy = { limits: { normal: { reaction: { amount: 4, unit: 'hour' } } } };
  await recordSettings(settingsSchema.parse({ otklik: 1, policy }), later('12:31'));
  expect((await read()).items.map(({ dueAt }) => dueAt)).toEqual([at('14:24'), at('14:24')]);
  await emptyLog();
  await recordSightings(batch([elsewhere('7')]), later('12:32'));
  await rebuildProjections();
  expect(await read()).toEqual(await readOverview());
});
