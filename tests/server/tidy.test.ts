import { expect, test } from 'vitest';
import { connect } from '~/server/postgres/connect.ts';
import { startHub } from '~/server/start-hub.ts';
import { startPostgres } from './postgres.ts';

test('a hub that runs for months forgets old keys of requests and old lines without being started again', async () => {
  const database = await startPostgres();
  const hub = await startHub({ port: 0, databaseUrl: database.url, quiet: true, tidyEveryMs: 30 });
  const sql = connect(database.url);
  for (const [key, days] of [
    ['old', 46],
    ['fresh', 44],
  ] as const) {
    await sql`
      insert into idempotency_keys (organisation_id, key, fingerprint, ext_key, created, created_at)
      values ('o', ${key}, 'x', 'x', true, now() - make_interval(days => ${days}))`;
    await sql`
      insert into forwards (organisation_id, target_id, event_id, seq, key, state, attempts, queued_at, changed_at)
      values ('o', 't', ${key}, 1, 'vk:-1:2:3', 'delivered', 1, now(), now() - make_interval(days => ${days - 15}))`;
    await sql`
      insert into forwards (organisation_id, target_id, event_id, seq, key, state, attempts, queued_at, changed_at)
      values ('o', 't', ${`${key} parked`}, 1, 'vk:-1:2:3', 'parked', 1, now(), now() - make_interval(days => ${days}))`;
  }
  const kept = async () => {
    const rows = await sql`
      select key as name from idempotency_keys union all select event_id as name from forwards order by 1`;
    return rows.map(({ name }) => String(name));
  };
  const left = ['fresh', 'fresh', 'fresh parked', 'old parked'];
  await expect.poll(kept, { timeout: 20_000 }).toEqual(left);
  await sql.end();
  await hub.stop();
  await database.stop();
});
