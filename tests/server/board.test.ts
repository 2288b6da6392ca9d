import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsSchema } from '~/server/routes/events.ts';
import { incidentsSchema } from '~/server/routes/incidents.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice } from './client.ts';
import { answerSeen, commentSeen, LogWriter } from './deliveries.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hubs: Hub[] = [];
let writer: Client;
let reader: Client;
let readersHub: Hub;
const log = new LogWriter();

beforeAll(async () => {
  database = await startPostgres();
  hubs = [await start(), await start()];
  const [here, there] = hubs;
  if (!here || !there) throw new Error('no hub');
  writer = await connectDevice(here);
  reader = client(there.url, (await connectDevice(here, 'supervisor')).token);
  readersHub = there;
});

afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.stop()));
  await database?.stop();
});

const start = () => startHub({ port: 0, databaseUrl: database.url, quiet: true });

async function tell(...drafts: Parameters<LogWriter['write']>[0][]) {
  const deliveries = drafts.map((draft) => log.write(draft));
  expect((await writer.post('/v1/events:batch', { deliveries })).status).toBe(200);
}

async function board(query = '') {
  const answer = await reader.get(`/v1/incidents${query}`);
  expect(answer.status).toBe(200);
  const { incidents, ...rest } = incidentsSchema.parse(answer.body);
  return { keys: incidents.map(({ ext_key }) => ext_key), ...rest };
}

test('the open incidents are listed without the answered ones, in pages and by page', async () => {
  const [one, two, three] = ['vk:-1:2:open1', 'vk:-1:2:open2', 'vk:-1:2:open3'];
  await tell(
    commentSeen('А', one),
    commentSeen('Б', two),
    { ...commentSeen('В', three), page: 'vk:-5' },
    answerSeen({ answer: 'vk:-1:2:reply' }, two),
  );
  expect((await board('?state=open')).keys).toEqual([one, three]);
  const first = await board('?state=open&limit=1');
  expect(first).toMatchObject({ keys: [one], more: true });
  expect(await board(`?state=open&limit=1&cursor=${first.next_cursor}`)).toMatchObject({
    keys: [three],
    more: false,
  });
  expect((await board('?state=open&page=vk:-5')).keys).toEqual([three]);
  expect((await board()).keys).toContain(two);
});

test('whoever follows the board hears what another hub was told, and only of the page asked for', async () => {
  const { next_cursor } = await board('?limit=500');
  const waiting = board(`?cursor=${next_cursor}&page=vk:-7&wait=20`);
  await tell(commentSeen('Не та страница', 'vk:-1:2:other'));
  await tell({ ...commentSeen('Та', 'vk:-7:2:wanted'), page: 'vk:-7' });
  expect((await waiting).keys).toEqual(['vk:-7:2:wanted']);
});

test('whoever follows what people decided hears of it at once, and not of the rest', async () => {
  const decided = async (query: string) => {
    const answer = await reader.get(`/v1/events?type=duty.set&type=clock.paused${query}`);
    expect(answer.status).toBe(200);
    const { events, ...rest } = eventsSchema.parse(answer.body);
    return { types: events.map(({ event }) => event.type), ...rest };
  };
  const key = 'vk:-8:2:decided';
  const paused = { type: 'clock.paused', key, page: 'vk:-8', data: { why: 'facts' } } as const;
  await tell(commentSeen('Когда?', key), paused);
  const first = await decided('');
  expect(first.types).toEqual(['clock.paused']);
  const waiting = decided(`&after=${first.next_cursor}&wait=20`);
  await tell(commentSeen('Ещё один', 'vk:-8:2:another'));
  await tell({ type: 'duty.set', key, page: 'vk:-8', data: { duty: 'must' }, personal: { reason: '' } });
  expect((await waiting).types).toEqual(['duty.set']);
});

test('a hub that stops lets everybody go who follows the board', async () => {
  const { next_cursor } = await board('?limit=500');
  const waiting = board(`?cursor=${next_cursor}&wait=25`);
  await expect.poll(() => readersHub.waiting()).toBe(1);
  const stopped = readersHub.stop();
  expect((await waiting).keys).toEqual([]);
  await stopped;
});
