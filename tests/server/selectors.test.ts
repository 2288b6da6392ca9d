import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Selectors, selectorsChecksum, selectorsSchema } from '~/lib/settings/selectors-schema.ts';
import { connectionSchema } from '~/server/routes/devices.ts';
import { setsSchema } from '~/server/routes/selectors.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let sql: Sql;
let supervisor: Client;
let moderator: Client;
let trainee: Client;

beforeAll(async () => {
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  sql = postgres(database.url, { max: 2 });
  supervisor = await connectDevice(hub, 'supervisor');
  moderator = await connectDevice(hub, 'moderator');
  trainee = await connectDevice(hub, 'trainee');
});

afterAll(async () => {
  await sql?.end();
  await hub?.stop();
  await database?.stop();
});

function file(version: number, network: 'vk' | 'ok' = 'vk', select = '.remark'): Selectors {
  const body = {
    'otklik-selectors': 1 as const,
    network,
    version,
    fields: { comment: [{ layout: 'vk-spa', select, confidence: 'C' as const }] },
  };
  return { ...body, checksum: selectorsChecksum(body) };
}

const sets = async (who: Client) => setsSchema.parse((await who.get('/v1/selectors')).body).sets;

test('before anybody gave one out there is none, and it is said in words', async () => {
  expect(await sets(trainee)).toEqual([]);
  expect(await moderator.get('/v1/selectors/ok')).toMatchObject({
    status: 404,
    body: { code: 'selectors.none', detail: expect.stringContaining('никто не выкладывал') },
  });
});

test('what a supervisor gives out every device gets as it was, with its checksum', async () => {
  const given = file(3);
  expect(await supervisor.post('/v1/selectors', given)).toMatchObject({
    status: 200,
    body: { status: 'published' },
  });
  for (const device of [moderator, trainee]) {
    expect(await sets(device)).toMatchObject([{ network: 'vk', version: 3, checksum: given.checksum }]);
    const answer = await device.get('/v1/selectors/vk');
    expect(selectorsSchema.parse(answer.body)).toEqual(given);
    expect(answer.headers.get('ETag')).toBe(`"${given.checksum}"`);
  }
});

test('a moderator and a trainee give nothing out', async () => {
  for (const device of [moderator, trainee]) {
    expect((await device.post('/v1/selectors', file(9))).status).toBe(403);
  }
  expect(await sets(moderator)).toMatchObject([{ version: 3 }]);
});

test('the same set twice changes nothing; an older one and another of the same number are refused', async () => {
  await supervisor.post('/v1/selectors', file(5));
  expect((await supervisor.post('/v1/selectors', file(5))).body).toEqual({ status: 'same' });
  for (const stale of [file(4), file(5, 'vk', '.other')]) {
    expect(await supervisor.post('/v1/selectors', stale)).toMatchObject({
      status: 409,
      body: { code: 'selectors.older' },
    });
  }
  expect(await sets(moderator)).toMatchObject([{ version: 5, checksum: file(5).checksum }]);
});

test('a set that was changed on its way, or is none, is refused and named', async () => {
  const changed = { ...file(6), version: 7 };
  expect(await supervisor.post('/v1/selectors', changed)).toMatchObject({
    status: 422,
    body: { code: 'selectors.checksum' },
  });
  expect(await supervisor.post('/v1/selectors', { ...file(6), more: 1 })).toMatchObject({
    status: 422,
    body: { code: 'request.invalid' },
  });
});

test('two supervisors at once: the later edition stands, whoever was first', async () => {
  const editions = [11, 12, 13, 14].map((version) => file(version, 'ok'));
  await Promise.all(editions.map((edition) => supervisor.post('/v1/selectors', edition)));
  const standing = (await sets(moderator)).find(({ network }) => network === 'ok');
  expect(standing?.version).toBe(14);
});

test('another organisation gets nothing of it', async () => {
  const code = await createCode(sql, await createOrganisation(sql, 'Соседи'), 'supervisor', 15);
  const device = { id: 'theirs', name: 'Пост' };
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const theirs = client(hub.url, connectionSchema.parse(answer.body).token);
  expect(await sets(theirs)).toEqual([]);
  await theirs.post('/v1/selectors', file(99));
  expect(await sets(moderator)).not.toContainEqual(expect.objectContaining({ version: 99 }));
});

test('the routes stand in the OpenAPI document', async () => {
  const { body } = await send(hub.url, 'GET', '/openapi.json');
  expect(body).toMatchObject({
    paths: { '/v1/selectors': { get: {}, post: {} }, '/v1/selectors/{network}': { get: {} } },
  });
});
