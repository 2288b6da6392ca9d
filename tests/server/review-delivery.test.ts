// Before any schema of lib is made: what the hub publishes of them needs its methods.
import '@hono/zod-openapi';
import 'fake-indexeddb/auto';
import '~/tests/setup/browser.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordSightings } from '~/lib/log/record/record.ts';
import { commentForReview } from '~/lib/log/review/review-subject.ts';
import { queueReview, reviewOf } from '~/lib/log/review/reviews.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { hubDrafts } from '~/lib/sync/hub-drafts.ts';
import { pumpReviews, type ReviewHub, takeBackReview } from '~/lib/sync/review-pump.ts';
import { draftsSchema } from '~/server/routes/drafts.ts';
import { type Hub, startHub } from '~/server/start-hub.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';
import { type Client, connectDevice } from './client.ts';
import { startPostgres } from './postgres.ts';

let database: Awaited<ReturnType<typeof startPostgres>>;
let hub: Hub;
let supervisor: Client;
let place: ReviewHub;

const KEY = comment('1').key;
const FIRST = 'Ольга, здравствуйте. Яму засыплют.';
const SECOND = 'Ольга, здравствуйте. Яму засыплют 20 ноября.';

beforeAll(async () => {
  useWebLocks();
  database = await startPostgres();
  hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true });
  supervisor = await connectDevice(hub, 'supervisor');
});

afterAll(async () => {
  await hub?.stop();
  await database?.stop();
});

beforeEach(async () => {
  await emptyLog();
  await recordSightings(batch([comment('1')]), context({ now: new Date(at('11:00')) }));
  const { token } = await connectDevice(hub, 'trainee');
  place = { id: 'hub', drafts: hubDrafts({ url: hub.url, token }) };
});

async function queue(text: string): Promise<void> {
  const subject = await commentForReview(KEY);
  if (!subject) throw new Error('The comment is in the log');
  await queueReview('hub', { ...subject, text, findings: [], muted: [] }, new Date());
}

/** What the supervisor has of this device, withdrawn ones too. */
async function atHub() {
  const { body } = await supervisor.get('/v1/drafts?limit=500');
  const id = (await reviewOf(KEY))?.id;
  const { drafts } = draftsSchema.parse(body);
  const device = drafts.find((draft) => draft.id === id)?.from.device;
  return drafts.filter(({ from }) => from.device === device);
}

const decide = async (body: unknown) => {
  const [draft] = (await atHub()).filter(({ state }) => state === 'waiting');
  const path = `/v1/drafts/${draft?.id}/decision`;
  const answer = await supervisor.post(path, body, { 'If-Match': `"${draft?.version}"` });
  expect(answer.status).toBe(200);
};

/** A hub that cannot be reached. */
const away = (): ReviewHub => ({
  id: 'hub',
  drafts: hubDrafts({ url: 'http://127.0.0.1:9', token: 'x'.repeat(20) }),
});

test('a draft goes to the supervisor and comes back with remarks, and again until it is approved', async () => {
  await queue(FIRST);
  expect(await pumpReviews(place)).toEqual([KEY]);
  expect(await reviewOf(KEY)).toMatchObject({ state: 'waiting', text: FIRST, approved: null });
  expect(await atHub()).toMatchObject([
    { key: KEY, comment: 'Когда засыплют яму на Зелёной, 8?', citizen: 'Ольга Кузнецова', text: FIRST },
  ]);
  await decide({ decision: 'returned', remarks: 'Назовите день.' });
  expect(await pumpReviews(place)).toEqual([KEY]);
  expect(await reviewOf(KEY)).toMatchObject({ state: 'returned', remarks: 'Назовите день.', by: 'Пост 1' });
  await queue(SECOND);
  await pumpReviews(place);
  await decide({ decision: 'approved' });
  await pumpReviews(place);
  expect(await reviewOf(KEY)).toMatchObject({ state: 'approved', approved: SECOND, remarks: null });
});

test('the text that the supervisor made of it is the one that is approved', async () => {
  await queue(FIRST);
  await pumpReviews(place);
  await decide({ decision: 'approved', text: SECOND });
  await pumpReviews(place);
  expect(await reviewOf(KEY)).toMatchObject({ text: FIRST, approved: SECOND });
});

test('while the hub is away a draft waits with the reason in words, and goes when it is back', async () => {
  await queue(FIRST);
  const noon = new Date('2026-11-18T12:00:00.000Z');
  expect(await pumpReviews(away(), () => noon)).toEqual([]);
  const waiting = await reviewOf(KEY);
  expect(waiting).toMatchObject({ state: 'queued', failures: 1 });
  expect(waiting?.trouble).toContain('не отвечает');
  await pumpReviews(place, () => new Date(noon.getTime() + 60_000));
  expect(await reviewOf(KEY)).toMatchObject({ state: 'waiting', trouble: null });
});

test('a clock set back while a draft waits does not make it wait longer', async () => {
  await queue(FIRST);
  const noon = new Date('2026-11-18T12:00:00.000Z');
  await pumpReviews(away(), () => noon);
  await pumpReviews(place, () => new Date(noon.getTime() - 600_000));
  expect(await reviewOf(KEY)).toMatchObject({ state: 'waiting' });
});

test('a draft that arrived while the hub’s word of it was lost is there once', async () => {
  await queue(FIRST);
  let lost = true;
  const leaky: ReviewHub = {
    id: 'hub',
    drafts: {
      ...place.drafts,
      async send(submission) {
        const draft = await place.drafts.send(submission);
        if (lost) throw new TargetError('ambiguous', 'Ответ потерян.');
        return draft;
      },
    },
  };
  await pumpReviews(leaky);
  expect(await reviewOf(KEY)).toMatchObject({ state: 'queued' });
  await decide({ decision: 'approved' });
  lost = false;
  await pumpReviews(leaky, () => new Date(Date.now() + 60_000));
  expect(await reviewOf(KEY)).toMatchObject({ state: 'approved', approved: FIRST });
  expect(await atHub()).toHaveLength(1);
});

test('a draft taken back is gone here and without words there; a decided one is not taken back', async () => {
  await queue(FIRST);
  await pumpReviews(place);
  const before = await atHub();
  expect(await takeBackReview(place, KEY)).toBeNull();
  expect(await reviewOf(KEY)).toBeNull();
  const { body } = await supervisor.get('/v1/drafts?limit=500');
  const withdrawn = draftsSchema.parse(body).drafts.find(({ id }) => id === before[0]?.id);
  expect(withdrawn).toMatchObject({ state: 'withdrawn', text: '' });
  await queue(SECOND);
  await pumpReviews(place);
  await decide({ decision: 'approved' });
  expect(await takeBackReview(place, KEY)).toContain('по нему решено');
  await pumpReviews(place);
  expect(await reviewOf(KEY)).toMatchObject({ state: 'approved' });
});

test('what the hub will never take is shown with its reason and not sent again', async () => {
  const subject = await commentForReview(KEY);
  if (!subject) throw new Error('The comment is in the log');
  const wrong = { ...subject, page: 'nowhere' };
  await queueReview('hub', { ...wrong, text: FIRST, findings: [], muted: [] }, new Date());
  expect(await pumpReviews(place)).toEqual([KEY]);
  const refused = await reviewOf(KEY);
  expect(refused).toMatchObject({ state: 'refused', text: FIRST });
  expect(refused?.trouble).toContain('не подходят');
  expect(await pumpReviews(place)).toEqual([]);
});
