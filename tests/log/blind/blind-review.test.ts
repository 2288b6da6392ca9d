import { beforeEach, expect, test } from 'vitest';
import type { Marks } from '~/lib/log/blind/blind-events.ts';
import { readDrawn, readDraws } from '~/lib/log/blind/read-blind.ts';
import { recordDraw, recordMarks } from '~/lib/log/blind/record-blind.ts';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const pool = {
  page: null,
  span: { from: Date.parse('2026-11-01T00:00:00Z'), to: Date.parse('2026-12-01T00:00:00Z') },
};
const GOOD: Marks = { greeting: 'yes', essence: 'yes', plain: 'no', own: 'skip', friendly: 'yes' };

async function answered(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => String(index + 1));
  await recordSightings(batch(ids.flatMap((id) => [comment(id), reply(`${id}00`, id)])), context());
}

const take = () => recordDraw(context(), '2026-11', pool);

test('ten are drawn of what is known, then the rest, and none is drawn twice', async () => {
  await answered(13);
  expect([await take(), await take(), await take()]).toEqual([10, 3, 0]);
  const draws = await readDraws();
  const drawn = draws.flatMap(({ answers }) => answers.map(({ answer }) => answer));
  expect(new Set(drawn).size).toBe(13);
  expect(draws.map(({ of }) => of)).toEqual([13, 3]);
  expect((await verifyLog(() => undefined)).ok).toBe(true);
});

test('what was found is kept under the answer, the last word counts, and a step back takes it away', async () => {
  await answered(2);
  await take();
  const [drawn] = await readDraws();
  const answer = drawn?.answers[0]?.answer ?? '';
  const found = { draw: drawn?.id ?? '', answer };
  const marks = async () => (await readDraws())[0]?.marks.get(answer);
  expect(await recordMarks(context(), { ...found, marks: GOOD })).toBe(true);
  expect(await marks()).toEqual(GOOD);
  await recordMarks(context(), { ...found, marks: { ...GOOD, plain: 'yes' } });
  expect((await marks())?.plain).toBe('yes');
  await recordMarks(context(), { ...found, marks: null });
  expect(await marks()).toBeUndefined();
});

test('nothing is written of an answer that was not drawn', async () => {
  await answered(1);
  await take();
  const [drawn] = await readDraws();
  const before = await database.events.count();
  const stranger = { draw: drawn?.id ?? '', answer: 'vk:-1:2:3', marks: GOOD };
  expect(await recordMarks(context(), stranger)).toBe(false);
  expect(await recordMarks(context(), { ...stranger, draw: crypto.randomUUID() })).toBe(false);
  expect(await database.events.count()).toBe(before);
});

test('no line of the review tells who answered: it names answers, and the page that was asked for', async () => {
  await answered(1);
  await recordDraw(context(), '2026-11', pool);
  const [drawn] = await readDraws();
  await recordMarks(context(), {
    draw: drawn?.id ?? '',
    answer: drawn?.answers[0]?.answer ?? '',
    marks: GOOD,
  });
  const events = await database.events.where('type').startsWith('blind.').toArray();
  expect(events.map(({ type }) => type).sort()).toEqual(['blind.drawn', 'blind.judged']);
  for (const { key, page, personal, data } of events) {
    expect([key, page, personal]).toEqual([null, null, null]);
    expect(JSON.stringify(data)).not.toMatch(/Ольга|Администрация/u);
  }
});

test('a drawn answer is read with the comment it answers', async () => {
  await answered(1);
  await take();
  const [row] = await readDrawn((await readDraws())[0]?.answers ?? []);
  expect([row?.question?.text, row?.reply?.text, row?.given?.minutes]).toEqual([
    comment('1').text,
    reply('100', '1').text,
    118,
  ]);
});
