import type { Sql } from 'postgres';

/** Of so many incidents one is open: what a team has left, beside years of what is done. */
const ONE_OPEN_OF = 40;
const PAGES = 12;
const STEP = 100_000;

/**
 * Fills the tables of an organisation up to `events` events, ten of them for six incidents, as years of work
 * leave them, and gathers the statistics that autovacuum would. Done by the database itself, so that a million
 * takes a minute or two; the rows have the sizes of real ones.
 */
export async function fill(sql: Sql, organisation: string, events: number): Promise<void> {
  const [row] = await sql`select value from counters where organisation_id = ${organisation}`;
  for (let from = Number(row?.value) + 1; from <= events; from += STEP) {
    const to = Math.min(events, from + STEP - 1);
    await fillEvents(sql, organisation, from, to);
    await fillIncidents(sql, organisation, from, to);
    await sql`update counters set value = ${to} where organisation_id = ${organisation}`;
  }
  await sql`analyze events`;
  await sql`analyze incidents`;
}

async function fillEvents(sql: Sql, organisation: string, from: number, to: number): Promise<void> {
  await sql`
    insert into events (organisation_id, id, seq, hash, type, key, body, received_from, received_at)
    select ${organisation}, 'f' || lpad(n::text, 35, '0'), n, md5(n::text) || md5('h' || n),
           case when n % 10 < 6 then 'comment.seen' else 'answer.seen' end,
           'vk:-' || (n % ${PAGES}) || ':filled:' || n, repeat(md5(n::text), 18), 'device-' || (n % 40),
           timestamptz '2025-01-01' + n * interval '40 seconds'
    from generate_series(${from}::int, ${to}::int) as n`;
}

async function fillIncidents(sql: Sql, organisation: string, from: number, to: number): Promise<void> {
  await sql`
    insert into incidents (organisation_id, ext_key, version, changed_seq, updated_at, page, platform, source_url,
      post_ref, comment_ref, text, status, open, detected_at, answers)
    select ${organisation}, 'vk:-' || (n % ${PAGES}) || ':filled:' || n, 1, n,
           timestamptz '2025-01-01' + n * interval '40 seconds', 'vk:-' || (n % ${PAGES}), 'vk',
           'https://vk.com/wall-1_' || n, 'filled', n::text, repeat('Когда починят лифт? ', 6),
           case when n % ${ONE_OPEN_OF} = 0 then 'new' else 'answered' end, n % ${ONE_OPEN_OF} = 0,
           timestamptz '2025-01-01' + n * interval '40 seconds', '[]'
    from generate_series(${from}::int, ${to}::int) as n where n % 10 < 6`;
}
