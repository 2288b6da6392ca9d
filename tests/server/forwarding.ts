import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { targets } from '~/server/commands/targets.ts';
import { connect } from '~/server/postgres/connect.ts';
import { targetsSchema } from '~/server/routes/targets.ts';
import { type HubOptions, startHub } from '~/server/start-hub.ts';
import type { Client } from './client.ts';
import { makeFolder } from './folder.ts';
import { startPostgres } from './postgres.ts';

/** Forwarders of the tests look for work at once, and a lease is over soon. */
const PACE = { leaseMs: 3_000, lookEveryMs: 20 };

/** A database with a data folder, for hubs that forward and for the commands that tell them where to. */
export async function setForwarding() {
  const postgres = await startPostgres();
  const folder = await makeFolder();
  const place = { databaseUrl: postgres.url, dataDir: join(folder.path, 'hub'), organisation: 'ЦУР' };
  const sql = connect(postgres.url);
  const start = (options: HubOptions = {}) =>
    startHub({ port: 0, quiet: true, pace: PACE, ...place, ...options });
  return {
    place,
    sql,
    start,
    /** What a command says at the terminal, `key` given by the environment. */
    async command(key: string | null, ...words: string[]): Promise<string> {
      const said: string[] = [];
      const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
      if (key !== null) vi.stubEnv('OTKLIK_TARGET_KEY', key);
      try {
        await targets(place, ...words);
      } finally {
        spy.mockRestore();
        vi.unstubAllEnvs();
      }
      return said.join('');
    },
    async close() {
      await sql.end({ timeout: 1 });
      await postgres.stop();
      await folder.remove();
    },
  };
}

/** The one target of an organisation, as its supervisor sees it. */
export async function stateFor(supervisor: Client) {
  const { targets: all } = targetsSchema.parse((await supervisor.get('/v1/targets')).body);
  const [state] = all;
  if (!state) throw new Error('Nothing is forwarded');
  return state;
}

/** Waits until nothing is on its way any more. @param timeout how long a slow system is waited for, ms. */
export async function untilQuiet(supervisor: Client, timeout = 20_000) {
  await expect.poll(async () => (await stateFor(supervisor)).waiting, { timeout, interval: 30 }).toBe(0);
  return stateFor(supervisor);
}
