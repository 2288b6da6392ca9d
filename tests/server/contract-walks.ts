import type { Sql } from 'postgres';
import { type Selectors, selectorsChecksum } from '~/lib/settings/selectors-schema.ts';
import type { Client } from './client.ts';
import { LogWriter } from './deliveries.ts';

/** Who asks, and the database behind. */
type Walkers = { moderator: Client; supervisor: Client; sql: Sql };

const RT_SETUP = {
  queue: 'incidents',
  statuses: {
    new: 'new',
    in_progress: 'open',
    interim: 'stalled',
    answered: 'resolved',
    closed: 'resolved',
    rejected: 'rejected',
  },
  fields: { ext_key: 2 },
  since: '2026-11-18T00:00:00.000Z',
  authors: false,
};

/** Brings the routes of incidents to each of their statuses. */
export async function walkIncidents({ moderator, sql }: Walkers): Promise<void> {
  const make = (key: string) =>
    moderator.post('/v1/incidents', { ext_key: 'vk:-1:2:made' }, { 'Idempotency-Key': key });
  await make('"one"');
  await make('"one"');
  await make('no quotes');
  const blocker = await sql.reserve();
  await blocker`begin`;
  await blocker`
    insert into idempotency_keys (organisation_id, key, fingerprint, ext_key, created, created_at)
    select id, 'busy', 'x', 'x', true, now() from organisations`;
  await make('"busy"');
  await blocker`rollback`;
  blocker.release();
  await moderator.get('/v1/incidents');
  await moderator.get('/v1/incidents/vk:-1:2:made');
  await moderator.get('/v1/incidents/vk:-1:2:none');
  const change = (key: string, version: string) =>
    moderator.patch(`/v1/incidents/${key}`, { status: 'assigned' }, { 'If-Match': version });
  await change('vk:-1:2:made', '"1"');
  await change('vk:-1:2:made', '"1"');
  await change('vk:-1:2:none', '"1"');
}

/** Brings the routes of drafts to each of their statuses. */
export async function walkDrafts({ moderator, supervisor }: Walkers): Promise<void> {
  const id = crypto.randomUUID();
  const draft = {
    id,
    key: 'vk:-1:2:draft',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2?reply=3',
    citizen: null,
    comment: 'Когда починят?',
    text: 'Починим во вторник.',
    findings: [],
    muted: [],
  };
  await moderator.post('/v1/drafts', draft);
  await moderator.post('/v1/drafts', draft);
  await moderator.post('/v1/drafts', { ...draft, text: 'Другое' });
  await supervisor.get('/v1/drafts');
  const decide = (which: string, version: string) =>
    supervisor.post(
      `/v1/drafts/${which}/decision`,
      { decision: 'approved', text: draft.text, remarks: null },
      { 'If-Match': version },
    );
  await decide(crypto.randomUUID(), '"1"');
  await decide(id, '"9"');
  await decide(id, '"1"');
  await decide(id, '"2"');
  const withdraw = (which: string) => moderator.post(`/v1/drafts/${which}/withdrawal`, {});
  await withdraw(id);
  await withdraw(crypto.randomUUID());
  const other = { ...draft, id: crypto.randomUUID(), key: 'vk:-1:2:other' };
  await moderator.post('/v1/drafts', other);
  await withdraw(other.id);
}

/** Brings the routes of calibration to each of their statuses. */
export async function walkCalibration({ moderator, supervisor }: Walkers): Promise<void> {
  const log = new LogWriter('deciding');
  const flag = { kind: 'insult', start: 0, end: 4, rule: 'insult.you' } as const;
  const decided = log.write({ type: 'flag.confirmed', key: 'vk:-1:2:judged', page: 'vk:-1', data: flag });
  await moderator.post('/v1/events:batch', { deliveries: [decided] });
  const judge = (who: Client, of: string) =>
    who.post('/v1/calibration', { id: crypto.randomUUID(), case: of, choice: 'keep' });
  await judge(supervisor, decided.event.id);
  await judge(supervisor, crypto.randomUUID());
  await judge(moderator, decided.event.id);
  await supervisor.get(`/v1/calibration?case=${decided.event.id}`);
  await supervisor.get('/v1/calibration?case=none');
}

/** Brings the routes of selectors to each of their statuses. */
export async function walkSelectors({ supervisor }: Walkers): Promise<void> {
  const body = {
    'otklik-selectors': 1 as const,
    network: 'vk' as const,
    version: 2,
    fields: { comment: [{ layout: 'vk-spa', select: '.remark', confidence: 'C' as const }] },
  };
  const seal = (file: typeof body): Selectors => ({ ...file, checksum: selectorsChecksum(file) });
  await supervisor.get('/v1/selectors/vk');
  await supervisor.post('/v1/selectors', seal(body));
  await supervisor.post('/v1/selectors', seal({ ...body, version: 1 }));
  await supervisor.get('/v1/selectors');
  await supervisor.get('/v1/selectors/vk');
}

/** Brings the routes of targets to each of their statuses. */
export async function walkTargets({ supervisor, sql }: Walkers): Promise<void> {
  await sql`
    insert into targets (organisation_id, id, kind, url, setup, sealed_key, created_at, read_seq, failures)
    select id, 'rt-1', 'rt', 'https://rt.example.ru', ${JSON.stringify(RT_SETUP)}, 'x', now(), 0, 0
    from organisations`;
  await supervisor.get('/v1/targets');
  for (const id of ['rt-1', 'none']) {
    await supervisor.get(`/v1/targets/${id}/parked`);
    await supervisor.post(`/v1/targets/${id}/retry`, {});
  }
}
