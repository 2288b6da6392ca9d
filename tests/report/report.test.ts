import { beforeEach, expect, test } from 'vitest';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { periodOf } from '~/lib/report/period.ts';
import { reportOf } from '~/lib/report/report.ts';
import { reportCases } from '~/lib/report/report-case.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

const ZONE = 'Europe/Moscow';
const MINUTE = 60_000;

beforeEach(emptyLog);

async function reportFor(month: string) {
  const period = periodOf(month, ZONE);
  if (!period) throw new Error('A month');
  const { comments, answers, looks, learned } = await readReportRows(period.from, period.to);
  const cases = reportCases(comments, answers, learned);
  const work = workTimeOf(calendarFrom({ zone: ZONE }));
  return reportOf({ cases, looks, period, work, now: Date.parse('2026-12-10T09:00:00Z') });
}

const later = context({ now: new Date(at('18:00')) });

test('a report tells what the log holds: an answer with its minutes, a question that waits, thanks apart', async () => {
  const thanks = comment('3', {
    text: 'Спасибо!',
    author: { id: '7', slug: null, name: 'Иван', kind: 'person' },
  });
  const angry = comment('4', {
    text: 'Позор! Власть ничего не делает, когда уберут мусор на Мира?',
    author: { id: '8', slug: null, name: 'Пётр', kind: 'person' },
  });
  const answer = reply('2', '1', { attachments: ['photo'] });
  await recordSightings(batch([comment('1'), answer, thanks, angry]), later);
  const report = await reportFor('2026-11');
  expect(report).toMatchObject({
    n: 3,
    coverage: { posts: 1, seen: 4, total: 4 },
    rate: { n: 2, answered: 1, unanswered: 1 },
    photos: { part: 1, of: 1 },
    reopened: { part: 0, of: 1 },
    times: { reaction: { calendar: { n: 1, median: 118 * MINUTE } }, inTime: { part: 1, of: 1 } },
    pages: [{ page: 'vk:-38612614', rate: { n: 2 } }],
  });
});

test('a comment belongs to the month it was written in, whenever it was seen', async () => {
  await recordSightings(batch([comment('1')]), context({ now: new Date('2026-12-05T09:00:00.000Z') }));
  expect((await reportFor('2026-11')).n).toBe(1);
  expect((await reportFor('2026-12')).n).toBe(0);
});

test('a post without a counter makes the total unknown, not equal to what was seen', async () => {
  const shown = batch([comment('1')]);
  await recordSightings({ ...shown, posts: shown.posts.map((post) => ({ ...post, total: null })) }, later);
  expect((await reportFor('2026-11')).coverage).toEqual({ posts: 1, seen: 1, total: null });
});

test('an answer that was deleted is none', async () => {
  await recordSightings(batch([comment('1'), reply('2', '1')]), later);
  await recordSightings(batch([reply('2', '1', { deleted: true })]), later);
  expect((await reportFor('2026-11')).rate).toMatchObject({ answered: 0, unanswered: 1 });
});

test('a question that vanished is counted as deleted, though nobody judges it any more', async () => {
  await recordSightings(batch([comment('1')]), later);
  await recordSightings(batch([comment('1', { deleted: true })]), later);
  expect((await reportFor('2026-11')).rate).toMatchObject({ n: 1, deleted: 1 });
});

test('the topic that the words tell is counted, and the queue holds what waits since an earlier month', async () => {
  const october = comment('1', { posted: { at: '2026-10-05T09:00:00.000Z', precision: 'minute' } });
  await recordSightings(batch([october, comment('2')]), later);
  const { n, topics, backlog } = await reportFor('2026-11');
  expect(n).toBe(1);
  expect(topics).toEqual([{ topic: 'roads', n: 1 }]);
  expect(backlog[0]).toEqual({ day: '2026-11-01', open: 1 });
  expect(backlog.at(-1)).toEqual({ day: '2026-11-30', open: 2 });
});

test('a comment without a time is counted when it was seen first', async () => {
  await recordSightings(batch([comment('1', { posted: null })]), later);
  expect((await reportFor('2026-11')).n).toBe(1);
  expect((await reportFor('2026-10')).n).toBe(0);
});

test('an answer that came after the month is told with its question, and no other month sees it', async () => {
  const late = reply('2', '1', { posted: { at: '2026-12-02T09:00:00.000Z', precision: 'minute' } });
  await recordSightings(batch([comment('1')]), later);
  await recordSightings(batch([comment('1'), late]), context({ now: new Date('2026-12-02T10:00:00.000Z') }));
  expect((await reportFor('2026-11')).rate).toMatchObject({ n: 1, answered: 1 });
  expect((await reportFor('2026-12')).n).toBe(0);
});
