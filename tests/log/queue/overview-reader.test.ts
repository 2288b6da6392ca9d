import { beforeEach, expect, test, vi } from 'vitest';
import { isOwed } from '~/lib/comment/owed.ts';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { createOverviewReader, readOverview } from '~/lib/log/queue/overview-reader.ts';
import { createSettledReader } from '~/lib/log/queue/settled-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const later = (time: string) => context({ now: new Date(at(time)) });
const elsewhere = (id: string, over = {}) => comment(id, { post: '200', ...over });

const isStanding = (row: CommentRow) => row.voice === 'citizen' && (!row.deleted || isOwed(row));

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
  const [read, settled] = [createOverviewReader(), createSettledReader(() => undefined)];
  for (const [step, work] of STEPS) {
    await work();
    expect({ step, ...(await read()) }).toEqual({ step, ...(await readOverview()) });
    const rest = await settled();
    expect({ step, rest }).toEqual({ step, rest: await createSettledReader(() => undefined)() });
    // Nothing that stands there is missing from both, nothing is in both.
    const { items } = await read();
    const standing = (await database.comments.toArray()).filter(isStanding).map(({ key }) => key);
    expect([...items, ...rest].map(({ key }) => key).sort()).toEqual(standing.sort());
    expect(items.filter(isOwed)).toHaveLength((await pageBoard('vk:-38612614')).open);
  }
  // The places of the rows come to the same from the events alone.
  const [before, overview] = [await database.comments.toArray(), await readOverview()];
  await rebuildProjections();
  expect(await database.comments.toArray()).toEqual(before);
  expect(await readOverview()).toEqual(overview);
});

test('after a look at everything only the posts that changed are read', async () => {
  const [read, settled] = [createOverviewReader(), createSettledReader(() => undefined)];
  await recordSightings(batch([comment('1'), elsewhere('3')]), later('12:30'));
  expect(await settled()).toEqual([]);
  await read();
  const all = vi.spyOn(database.comments, 'toArray');
  await recordSightings(batch([reply('4', '1')]), later('12:40'));
  const { items } = await read();
  expect(items.map(({ state }) => state)).toEqual(['unanswered']);
  expect((await settled()).map(({ state }) => state)).toEqual(['answered']);
  expect(all).not.toHaveBeenCalled();
  all.mockRestore();
});

test('two looks at once read no more of the log than one', async () => {
  const read = createOverviewReader();
  await recordSightings(batch([comment('1'), elsewhere('3')]), later('12:30'));
  await read();
  const all = vi.spyOn(database.coverage, 'toArray');
  await recordSightings(batch([reply('4', '1')]), later('12:40'));
  const [one, other] = await Promise.all([read(), read()]);
  expect([one, other].map(({ items }) => items.map(({ key }) => key))).toEqual([
    [elsewhere('3').key],
    [elsewhere('3').key],
  ]);
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
  // A longer one has an event at the place where the known log ended.
  await emptyLog();
  const longer = ['11', '12', '13', '14'].map((id) => comment(id));
  for (const one of longer) await recordSightings(batch([one]), later('12:33'));
  await rebuildProjections();
  expect((await read()).items.map(({ key }) => key)).toEqual(longer.map(({ key }) => key));
});
