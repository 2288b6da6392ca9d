import { beforeEach, expect, test } from 'vitest';
import { exportLog } from '~/lib/log/chain/export.ts';
import { importLog } from '~/lib/log/chain/import.ts';
import { readLogFile } from '~/lib/log/chain/log-file.ts';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { database } from '~/lib/log/database.ts';
import { linesOf } from '~/lib/log/outbox/lines-of.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { createSettledReader } from '~/lib/log/queue/settled-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { recordSettings } from '~/lib/log/record/settings-change.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

async function saved(): Promise<string> {
  let text = '';
  for await (const piece of exportLog(new Date(at('13:00')))) text += piece;
  return text;
}

function read(text: string) {
  return readLogFile(linesOf(new Blob([text])));
}

async function fileOf(text: string) {
  const answer = await read(text);
  if (!answer.ok) throw new Error(`${answer.why} at ${answer.line}`);
  return answer.file;
}

async function twoLooks(): Promise<{ early: string; late: string }> {
  await recordSightings(batch([comment('1')]), context());
  const early = await saved();
  await recordSightings(batch([comment('1'), reply('2', '1')]), context());
  return { early, late: await saved() };
}

test('a saved log brings everything back on another device', async () => {
  const { late } = await twoLooks();
  const before = { overview: await readOverview(), events: await database.events.toArray() };
  await emptyLog();
  expect(await importLog(await fileOf(late))).toMatchObject({ ok: true, known: 0 });
  expect(await readOverview()).toEqual(before.overview);
  expect(await database.events.toArray()).toEqual(before.events);
  expect(await verifyLog()).toMatchObject({ ok: true, count: before.events.length });
});

test('the same file twice, or an older one, changes nothing', async () => {
  const { early, late } = await twoLooks();
  const events = await database.events.count();
  expect(await importLog(await fileOf(late))).toEqual({ ok: true, added: 0, known: events });
  expect(await importLog(await fileOf(early))).toMatchObject({ ok: true, added: 0 });
  expect(await database.events.count()).toBe(events);
});

test('a file that goes on from the last line here adds only what is new', async () => {
  const { early, late } = await twoLooks();
  const all = await database.events.count();
  await emptyLog();
  const first = await importLog(await fileOf(early));
  const second = await importLog(await fileOf(late));
  if (!first.ok || !second.ok) throw new Error('refused');
  expect([first.known, second.known]).toEqual([0, first.added]);
  expect(first.added + second.added).toBe(all);
  expect((await createSettledReader(() => undefined)())[0]?.state).toBe('answered');
});

test('a new installation that wrote down no more than its deadlines takes a log too', async () => {
  const { late } = await twoLooks();
  const all = await database.events.toArray();
  await emptyLog();
  await recordSettings(DEFAULT_SETTINGS, context());
  expect((await database.events.toArray()).map(({ type }) => type)).toEqual(['policy.changed']);
  expect(await importLog(await fileOf(late))).toEqual({ ok: true, added: all.length, known: 0 });
  expect(await database.events.toArray()).toEqual(all);
  expect(await database.outbox.count()).toBe(0);
});

test('the log of another device is refused and this one stays', async () => {
  const { late } = await twoLooks();
  await emptyLog();
  await recordSightings(batch([comment('7')]), context());
  const mine = await database.events.toArray();
  expect(await importLog(await fileOf(late))).toEqual({ ok: false, why: 'other-log', from: 1 });
  expect(await database.events.toArray()).toEqual(mine);
});

test('what was erased here does not come back with an old file', async () => {
  const { late } = await twoLooks();
  await database.personal.clear();
  await importLog(await fileOf(late));
  expect(await database.personal.count()).toBe(0);
});

test.each([
  ['a changed word', (text: string) => text.replace('Когда засыплют', 'Никогда не засыплют'), 'broken', 5],
  ['a missing line', (text: string) => text.replace(/\n[^\n]*/, ''), 'broken', 2],
  ['half a line', (text: string) => text.slice(0, -40), 'unreadable', null],
  [
    'an unknown kind of event',
    (text: string) => text.replace('"comment.seen"', '"comment.sung"'),
    'unreadable',
    5,
  ],
  [
    'a link that is a script',
    (text: string) => text.replace('"url":"https://vk.com', '"url":"javascript://vk.com'),
    'unreadable',
    4,
  ],
  ['another file', () => '{"pages":[]}', 'not-a-log', 1],
  ['nothing', () => '', 'not-a-log', 1],
  ['a picture', () => '\u0000\u0001PNG', 'not-a-log', 1],
  ['a newer file', (text: string) => text.replace('"otklik":1', '"otklik":2'), 'newer', 1],
])('%s is refused with the line', async (_, spoil, why, line) => {
  const { late } = await twoLooks();
  const lines = late.trimEnd().split('\n').length;
  expect(await read(spoil(late))).toEqual({ ok: false, why, line: line ?? lines });
});

test('lines are whole wherever a piece of the file ends', async () => {
  const text = `${'ё'.repeat(70_000)}\nвторая\n\nпоследняя`;
  const lines: string[] = [];
  for await (const line of linesOf(new Blob([text]))) lines.push(line);
  expect(lines).toEqual(text.split('\n'));
});
