import type { Database } from '~/server/postgres/connect.ts';

/** Wrong codes from one address within the window, after which it has to wait. */
const MAX_FAILURES = 10;
const WINDOW_MINUTES = 10;

/** Gives the seconds an address must wait before its next code is looked at; 0 when it need not. */
export async function secondsToWait(database: Database, address: string): Promise<number> {
  const [row] = await database`
    select ceil(extract(epoch from window_ends_at - now())) as seconds from connect_failures
    where address = ${address} and failures >= ${MAX_FAILURES} and window_ends_at > now()`;
  return row ? Number(row.seconds) : 0;
}

/** Counts a wrong code; a window starts with its first failure. Addresses are forgotten when it is over. */
export async function countFailure(database: Database, address: string): Promise<void> {
  await database`delete from connect_failures where window_ends_at <= now()`;
  await database`
    insert into connect_failures (address, failures, window_ends_at)
    values (${address}, 1, now() + make_interval(mins => ${WINDOW_MINUTES}))
    on conflict (address) do update set failures = connect_failures.failures + 1`;
}

/** Forgets the failures of an address: it gave a right code. */
export async function forgetFailures(database: Database, address: string): Promise<void> {
  await database`delete from connect_failures where address = ${address}`;
}
