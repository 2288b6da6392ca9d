import { beforeEach, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { meSchema } from '~/server/routes/me.ts';
import { codeSchema } from '~/server/routes/team.ts';
import { client, connectDevice, sendCode } from './client.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile({ organisation: 'ЦУР' });

beforeEach(async () => {
  await at.sql`delete from connect_failures`;
});

test('a code typed in small letters, with spaces and Russian look-alikes, connects a device', async () => {
  const code = await at.hub.createCode('supervisor');
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('a', 'а').replaceAll('0', 'о');
  const answer = await sendCode(at.hub, typed);
  expect(answer.status).toBe(200);
  const connection = connectionSchema.parse(answer.body);
  expect(connection).toMatchObject({ organisation: 'ЦУР', role: 'supervisor' });
  const me = await client(at.hub.url, connection.token).get('/v1/me');
  expect(meSchema.parse(me.body)).toMatchObject({ organisation: 'ЦУР', role: 'supervisor' });
});

test('a code works once, whoever is first', async () => {
  const code = await at.hub.createCode();
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map((id) => sendCode(at.hub, code, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403]);
});

test('a code that has expired is refused in the same words as a wrong one', async () => {
  const code = await at.hub.createCode();
  await at.sql`update connect_codes set expires_at = now() - interval '1 second' where used_at is null`;
  const [expired, wrong] = [await sendCode(at.hub, code), await sendCode(at.hub, 'AAAA-BBBB-CCCC')];
  expect(expired).toMatchObject({ status: 403, body: { code: 'code.unusable' } });
  expect(wrong).toMatchObject({ status: 403, body: { code: 'code.unusable' } });
});

test('after ten wrong codes even a right one has to wait', async () => {
  for (let n = 0; n < 10; n += 1) expect((await sendCode(at.hub, 'AAAA-BBBB-CCCC')).status).toBe(403);
  const answer = await sendCode(at.hub, await at.hub.createCode());
  expect(answer).toMatchObject({ status: 429, body: { code: 'code.too-many' } });
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(500);
});

test('a connected device connects again with the token it has, and that one ends', async () => {
  const first = await connectDevice(at.hub, 'moderator', 'laptop');
  const again = await sendCode(at.hub, await at.hub.createCode(), 'laptop', first.token);
  const second = client(at.hub.url, connectionSchema.parse(again.body).token);
  expect((await first.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await second.get('/v1/me')).status).toBe(200);
});

test('nobody takes the place of a connected device by its id, with a token of their own or without; the code stays good', async () => {
  const theirs = await connectDevice(at.hub, 'supervisor', 'desk');
  const stranger = await connectDevice(at.hub, 'trainee', 'stranger');
  const code = await at.hub.createCode('trainee');
  for (const token of [undefined, stranger.token, 'x'.repeat(43)]) {
    const refused = { status: 409, body: { code: 'device.taken' } };
    expect(await sendCode(at.hub, code, 'desk', token)).toMatchObject(refused);
  }
  const me = meSchema.parse((await theirs.get('/v1/me')).body);
  expect((await sendCode(at.hub, code, 'another')).status).toBe(200);
  const own = codeSchema.parse((await theirs.post('/v1/codes', { person: me.person })).body);
  expect((await sendCode(at.hub, own.code, 'desk')).status).toBe(200);
});

test('a device that leaves has no token from then on, and may come again', async () => {
  const device = await connectDevice(at.hub, 'trainee', 'leaver');
  expect((await device.delete('/v1/me')).status).toBe(204);
  expect((await device.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
  expect((await sendCode(at.hub, await at.hub.createCode(), 'leaver')).status).toBe(200);
});

test('a device is called as its owner says', async () => {
  const device = await connectDevice(at.hub);
  expect((await device.patch('/v1/me', { name: '  Марина ' })).status).toBe(200);
  expect((await device.get('/v1/me')).body).toMatchObject({ device: { name: 'Марина' } });
  expect((await device.patch('/v1/me', { name: '   ' })).status).toBe(422);
});

test('neither a token nor a code is stored as it is', async () => {
  const code = await at.hub.createCode();
  const { token } = await connectDevice(at.hub);
  const stored = JSON.stringify([
    await at.sql`select * from devices`,
    await at.sql`select * from connect_codes`,
  ]);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(code);
  expect(stored).not.toContain(code.replaceAll('-', ''));
});
