import { beforeAll, describe, expect, test } from 'vitest';
import { connectionSchema } from '~/server/routes/devices.ts';
import { codeSchema, peopleSchema } from '~/server/routes/team.ts';
import { type Client, client, connectDevice, send } from './client.ts';
import { decide, draftOf, seenBy, sent } from './drafting.ts';
import { hubOfFile } from './hub-of-file.ts';

const at = hubOfFile();
let supervisor: Client;
let second: Client;
let moderator: Client;
let trainee: Client;

beforeAll(async () => {
  supervisor = await connectDevice(at.hub, 'supervisor', 'chief');
  second = await connectDevice(at.hub, 'supervisor', 'deputy');
  moderator = await connectDevice(at.hub, 'moderator', 'desk');
  trainee = await connectDevice(at.hub, 'trainee', 'pupil');
});

describe('a decision', () => {
  test('to return needs remarks; the author reads them with the name and the time', async () => {
    const { id } = await sent(trainee);
    for (const body of [{ decision: 'returned' }, { decision: 'returned', remarks: ' \n' }]) {
      expect(await decide(supervisor, id, body)).toMatchObject({ status: 422 });
    }
    const done = await decide(supervisor, id, { decision: 'returned', remarks: 'Назовите день.' });
    expect([done.status, done.headers.get('ETag')]).toEqual([200, '"2"']);
    expect(await seenBy(trainee, id)).toMatchObject({
      state: 'returned',
      version: 2,
      decided: { by: { device: 'chief', name: 'Пост 1' }, remarks: 'Назовите день.', text: null },
    });
  });

  test('to approve holds for the text that was sent, or for the one the supervisor made of it', async () => {
    const plain = await sent(trainee, { text: 'Яму засыплют 20 ноября.' });
    await decide(supervisor, plain.id, { decision: 'approved', text: 'Яму засыплют 20 ноября.' });
    expect(await seenBy(trainee, plain.id)).toMatchObject({ state: 'approved', decided: { text: null } });
    const edited = await sent(trainee);
    await decide(supervisor, edited.id, { decision: 'approved', text: 'Яму засыплют 21 ноября.' });
    expect(await seenBy(trainee, edited.id)).toMatchObject({
      decided: { text: 'Яму засыплют 21 ноября.', remarks: null },
    });
  });

  test('names the rules of the coach that the remark is about, and the author is told of them', async () => {
    const { id } = await sent(trainee);
    const body = { decision: 'returned', remarks: 'Назовите день.', rules: ['vague-deadline', 'greeting'] };
    await decide(supervisor, id, body);
    expect((await decide(supervisor, id, body)).status).toBe(200);
    expect((await seenBy(trainee, id))?.decided?.rules).toEqual(['vague-deadline', 'greeting']);
    const bare = await sent(trainee);
    await decide(supervisor, bare.id, { decision: 'approved' });
    expect((await seenBy(trainee, bare.id))?.decided).not.toHaveProperty('rules');
  });

  test('of two supervisors at once counts once, and the other is told', async () => {
    const { id } = await sent(trainee);
    const answers = await Promise.all([
      decide(supervisor, id, { decision: 'approved' }),
      decide(second, id, { decision: 'returned', remarks: 'Назовите день.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412);
    expect(refused?.body).toMatchObject({ code: 'draft.stale', detail: expect.stringContaining('уже') });
  });

  test('sent again after a lost answer changes nothing', async () => {
    const { id } = await sent(trainee);
    const body = { decision: 'returned', remarks: 'Назовите день.' };
    await decide(supervisor, id, body);
    const again = await decide(supervisor, id, body);
    expect([again.status, draftOf(again).version]).toEqual([200, 2]);
  });

  test('names the version it is about, and a decided draft is not decided again', async () => {
    const { id } = await sent(trainee);
    const bare = await supervisor.post(`/v1/drafts/${id}/decision`, { decision: 'approved' });
    expect(bare).toMatchObject({ status: 428, body: { code: 'precondition.missing' } });
    await decide(supervisor, id, { decision: 'approved' });
    const late = await decide(second, id, { decision: 'approved' }, 2);
    expect(late).toMatchObject({ status: 409, body: { code: 'draft.decided' } });
  });

  test('is not made about a draft of one’s own by going to another device', async () => {
    const { people } = peopleSchema.parse((await second.get('/v1/people')).body);
    const person = people.find(({ devices }) => devices.some(({ id }) => id === 'chief'))?.id;
    const { code } = codeSchema.parse((await second.post('/v1/codes', { person })).body);
    const device = { id: 'chief-at-home', name: 'Пост 1' };
    const { body } = await send(at.hub.url, 'POST', '/v1/devices:connect', { code, device });
    const atHome = client(at.hub.url, connectionSchema.parse(body).token);
    const { id } = await sent(supervisor);
    expect(await decide(atHome, id, { decision: 'approved' })).toMatchObject({
      status: 403,
      body: { code: 'draft.own' },
    });
    expect((await decide(second, id, { decision: 'approved' })).status).toBe(200);
  });

  test('is not made about a draft of one’s own', async () => {
    const { id } = await sent(supervisor);
    expect(await decide(supervisor, id, { decision: 'approved' })).toMatchObject({
      status: 403,
      body: { code: 'draft.own', detail: 'Свой черновик проверяет другой руководитель.' },
    });
    expect((await decide(second, id, { decision: 'approved' })).status).toBe(200);
  });
});

describe('taking a draft back', () => {
  test('takes its words from the hub, and twice is as good as once', async () => {
    const { id } = await sent(trainee);
    for (let n = 0; n < 2; n += 1) {
      expect((await trainee.post(`/v1/drafts/${id}/withdrawal`, {})).status).toBe(200);
    }
    expect(await seenBy(supervisor, id)).toMatchObject({ state: 'withdrawn', text: '', comment: '' });
    expect(await decide(supervisor, id, { decision: 'approved' }, 2)).toMatchObject({ status: 409 });
  });

  test('is for its own device, and over once it was decided', async () => {
    const { id } = await sent(trainee);
    for (const other of [moderator, supervisor]) {
      expect((await other.post(`/v1/drafts/${id}/withdrawal`, {})).status).toBe(404);
    }
    await decide(supervisor, id, { decision: 'approved' });
    expect(await trainee.post(`/v1/drafts/${id}/withdrawal`, {})).toMatchObject({
      status: 409,
      body: { code: 'draft.decided' },
    });
  });
});
