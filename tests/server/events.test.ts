import { beforeAll, expect, test } from 'vitest';
import { batchAnswerSchema, eventsSchema } from '~/server/routes/events.ts';
import { type Client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let device: Client;

beforeAll(async () => {
  device = await connectDevice(at.hub, 'moderator', 'device-1');
});

async function hand(deliveries: unknown[], by = device) {
  const answer = await by.post('/v1/events:batch', { deliveries });
  expect(answer.status).toBe(200);
  return batchAnswerSchema.parse(answer.body).results;
}

async function listed(query: string) {
  const answer = await device.get(`/v1/events${query}`);
  expect(answer.status).toBe(200);
  return eventsSchema.parse(answer.body);
}

test('events handed over are in the log with what they told', async () => {
  const log = new LogWriter();
  const key = 'vk:-1:2:told';
  const seen = log.write(commentSeen('Где автобус?', key));
  const answered = log.write(answerSeen({}, key));
  const results = await hand([seen, answered]);
  expect(results).toEqual([
    { event_id: seen.event.id, status: 'applied' },
    { event_id: answered.event.id, status: 'applied' },
  ]);
  const { events } = await listed(`?key=${key}`);
  expect(events.map(({ event, personal }) => ({ event, personal }))).toEqual([seen, answered]);
  expect(events[0]?.received_from).toBe('device-1');
  const told = await listed(`?key=${key}&type=answer.seen`);
  expect(told.events.map(({ event }) => event)).toEqual([answered.event]);
});

test('a bad item is refused with its place and the others are taken', async () => {
  const log = new LogWriter();
  const [first, second] = [
    log.write(commentSeen('А', 'vk:-1:2:first')),
    log.write(commentSeen('Б', 'vk:-1:2:last')),
  ];
  const broken = { ...first, event: { ...first.event, at: 'вчера' } };
  const results = await hand([first, broken, 'nonsense', null, second]);
  expect(results.map(({ status }) => status)).toEqual([
    'applied',
    'rejected',
    'rejected',
    'rejected',
    'applied',
  ]);
  expect(results[1]?.event_id).toBe(first.event.id);
  expect(results[1]?.problem?.errors?.[0]?.pointer).toBe('#/event/at');
  expect(results[2]?.event_id).toBeNull();
});

test('a text that the database cannot hold is refused alone', async () => {
  const log = new LogWriter();
  const bad = log.write(commentSeen('до\0после', 'vk:-1:2:nul0'));
  const good = log.write(commentSeen('цел', 'vk:-1:2:good'));
  const results = await hand([bad, good]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'applied']);
});

test('an event whose content was altered after it was written is refused', async () => {
  const seen = new LogWriter().write(commentSeen('А', 'vk:-1:2:alter'));
  const altered = { ...seen, event: { ...seen.event, at: '2020-01-01T00:00:00.000Z' } };
  const [result] = await hand([altered]);
  expect(result?.problem?.code).toBe('event.altered');
});

test('an event of a newer extension is refused with the advice to update the hub', async () => {
  const seen = new LogWriter().write(commentSeen('А', 'vk:-1:2:newer'));
  const [result] = await hand([{ ...seen, event: { ...seen.event, v: 2, type: 'comment.sung' } }]);
  expect(result).toMatchObject({ status: 'rejected', problem: { code: 'event.newer' } });
  expect(result?.problem?.detail).toContain('Обновите сервер');
});

test('data that do not fit their kind are refused with their place', async () => {
  const seen = new LogWriter().write(commentSeen('А', 'vk:-1:2:kind', { url: 'no address' }));
  const [result] = await hand([seen]);
  expect(result?.problem?.errors?.[0]?.pointer).toBe('#/event/data/url');
});

test('the same event again is a duplicate, and the same id with another content a conflict', async () => {
  const seen = new LogWriter().write(commentSeen('А', 'vk:-1:2:again'));
  const other = new LogWriter().write(commentSeen('Б', 'vk:-1:2:again'));
  expect((await hand([seen, seen])).map(({ status }) => status)).toEqual(['applied', 'duplicate']);
  const swapped = await withId(other.event, seen.event.id);
  const [result] = await hand([{ ...other, event: swapped }]);
  expect(result).toMatchObject({ status: 'conflict', problem: { code: 'event.conflict' } });
  expect((await listed('?key=vk:-1:2:again')).events).toHaveLength(1);
});

test('fifty repeats of one event at once leave one row and one incident version', async () => {
  const seen = new LogWriter().write(commentSeen('Раз', 'vk:-1:2:fifty'));
  const results = await Promise.all(Array.from({ length: 50 }, () => hand([seen])));
  const statuses = results.flat().map(({ status }) => status);
  expect(statuses.filter((status) => status === 'applied')).toHaveLength(1);
  expect(statuses.filter((status) => status === 'duplicate')).toHaveLength(49);
  expect((await listed('?key=vk:-1:2:fifty')).events).toHaveLength(1);
  expect((await device.get('/v1/incidents/vk:-1:2:fifty')).body).toMatchObject({ version: 1 });
});

test('a batch of a hundred is taken and one of a hundred and one is refused', async () => {
  const log = new LogWriter();
  const many = Array.from({ length: 101 }, (_, n) => log.write(commentSeen('Ещё', `vk:-1:3:n${1000 + n}`)));
  expect(await hand(many.slice(0, 100))).toHaveLength(100);
  const refused = await device.post('/v1/events:batch', { deliveries: many });
  expect(refused).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
});

test('the log is read to its end in pages, each event once', async () => {
  const seen: number[] = [];
  let after = '';
  for (let more = true; more; ) {
    const page = await listed(`?limit=7&after=${after}`);
    seen.push(...page.events.map(({ seq }) => seq));
    after = page.next_cursor;
    more = page.more;
  }
  expect(seen).toEqual(Array.from(seen, (_, n) => n + 1));
  expect((await listed(`?after=${after}`)).events).toEqual([]);
});

test('a bookmark that is not ours is refused', async () => {
  const answer = await device.get('/v1/events?after=everything');
  expect(answer).toMatchObject({ status: 400, body: { code: 'cursor.unreadable' } });
});

test('a reader that follows the cursor while others write misses nothing', async () => {
  const start = (await listed('?limit=500')).next_cursor;
  const writers = Array.from({ length: 6 }, (_, writer) => {
    const log = new LogWriter(`device-${writer}`);
    return Array.from({ length: 25 }, (_, n) =>
      log.write(commentSeen('Пишу', `ok:5:${writer}:n${1000 + n}`)),
    );
  });
  let writing = true;
  const done = Promise.all(
    writers.map(async (deliveries) => {
      for (const delivery of deliveries) await hand([delivery]);
    }),
  ).finally(() => {
    writing = false;
  });
  const read = new Set<string>();
  let after = start;
  for (let last = false; !last; ) {
    last = !writing;
    const page = await listed(`?limit=20&after=${after}`);
    for (const { event } of page.events) read.add(event.id);
    after = page.next_cursor;
    last &&= !page.more;
  }
  await done;
  const written = writers.flat().map(({ event }) => event.id);
  expect(written.filter((id) => !read.has(id))).toEqual([]);
});

/** The event under another id, sealed again: a device that made the same id twice. */
async function withId(event: ReturnType<LogWriter['write']>['event'], id: string) {
  const { default: canonicalize } = await import('canonicalize');
  const { createHash } = await import('node:crypto');
  const { hash: _, ...rest } = { ...event, id };
  return {
    ...rest,
    hash: createHash('sha256')
      .update(canonicalize(rest) ?? '')
      .digest('hex'),
  };
}
