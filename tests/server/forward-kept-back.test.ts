import { expect, test } from 'vitest';
import { createCode } from '~/server/store/devices.ts';
import { createOrganisation } from '~/server/store/organisation.ts';
import { startSmallRedmine } from '~/tests/faults/small-redmine.ts';
import { send } from './client.ts';
import { commentSeen, LogWriter } from './deliveries.ts';
import { stateFor, untilQuiet } from './forwarding.ts';
import { commentChanged, forwardingOfFile, hand, KEY, SECRET } from './forwarding-of-file.ts';

const here = forwardingOfFile();

test('the key is never given back: not by the API, not by a command, not in the database or the metrics', async () => {
  const at = here();
  const { hub, one, supervisor } = at;
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await untilQuiet(supervisor);
  const told = [
    JSON.stringify((await supervisor.get('/v1/targets')).body),
    await at.command(null),
    JSON.stringify(await at.sql`select * from targets`),
    String((await send(hub.url, 'GET', '/metrics')).body),
  ];
  for (const text of told) expect(text).not.toContain(SECRET);
  expect(told[3]).toMatch(/otklik_hub_forwards_total\{result="delivered"\} [1-9]/);
  expect(told[3]).toMatch(/otklik_hub_forwarding [1-9]/);
});

test('words that were erased before they went do not go any more', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  const { id } = await stateFor(supervisor);
  await at.sql`update targets set paused_at = now()`;
  const log = new LogWriter();
  const [asked, changed] = [
    log.write(commentSeen('Я Инна Котова, где лифт?', KEY)),
    log.write(commentChanged('Я Инна Котова, где же лифт?')),
  ];
  await hand(one, asked, changed);
  const data = { events: [asked.event.id, changed.event.id], keys: [KEY], why: 'asked' as const };
  await hand(one, log.write({ type: 'data.erased', key: null, page: 'vk:-1', data }));
  await supervisor.post(`/v1/targets/${id}/retry`, {});
  await untilQuiet(supervisor);
  expect(JSON.stringify(redmine.issues)).not.toContain('Котова');
});

test('words that are erased while Redmine is being searched do not go, and nobody keeps quoting them', async () => {
  const at = here();
  const { one, redmine, supervisor } = at;
  const log = new LogWriter();
  await hand(one, log.write(commentSeen('Где лифт?', KEY)));
  await untilQuiet(supervisor);
  await at.sql`update forwards set error = 'Котова'`;
  const changed = log.write(commentChanged('Я Инна Котова, где лифт?'), '2026-11-20T09:30:00.000Z');
  const data = { events: [changed.event.id], keys: [KEY], why: 'asked' as const };
  const erasure = log.write({ type: 'data.erased', key: null, page: 'vk:-1', data });
  let erased: Promise<void> | null = null;
  redmine.onRead = () => {
    erased ??= hand(one, erasure);
    return erased;
  };
  await hand(one, changed);
  await expect.poll(() => erased, { timeout: 20_000 }).not.toBeNull();
  await untilQuiet(supervisor);
  expect(JSON.stringify(redmine.issues)).not.toContain('Котова');
  expect(JSON.stringify(await at.sql`select * from forwards`)).not.toContain('Котова');
});

test('a target of one organisation is not seen by another', async () => {
  const at = here();
  const { hub, supervisor } = at;
  const code = await createCode(
    at.sql,
    await createOrganisation(at.sql, 'Соседи'),
    { role: 'supervisor' },
    15,
  );
  const device = { id: 'theirs', name: 'Пост' };
  const { body } = await send(hub.url, 'POST', '/v1/devices:connect', { code, device });
  const token = body !== null && typeof body === 'object' && 'token' in body ? String(body.token) : '';
  const { id } = await stateFor(supervisor);
  const ask = (method: string, path: string, sent?: unknown) =>
    send(hub.url, method, path, sent, { Authorization: `Bearer ${token}` });
  expect((await ask('GET', '/v1/targets')).body).toEqual({ targets: [] });
  expect((await ask('GET', `/v1/targets/${id}/parked`)).status).toBe(404);
  expect((await ask('POST', `/v1/targets/${id}/retry`, {})).status).toBe(404);
});

test('a key that was moved to another address in the database is not sent there', async () => {
  const at = here();
  const { one, supervisor } = at;
  const thief = await startSmallRedmine();
  const heard: unknown[] = [];
  thief.onRead = async () => void heard.push(1);
  await at.sql`update targets set url = ${thief.url}`;
  await hand(one, new LogWriter().write(commentSeen('Когда починят лифт?', KEY)));
  await expect
    .poll(async () => (await stateFor(supervisor)).last_error, { timeout: 20_000 })
    .toContain('Ключ этой системы не открывается');
  expect(heard).toEqual([]);
  await thief.close();
});
