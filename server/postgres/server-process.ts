import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { StopReason } from '~/server/stop-reason.ts';
import type { Binaries } from './binaries.ts';
import { ACCOUNT } from './cluster.ts';
import type { SystemUser } from './system-user.ts';

const run = promisify(execFile);

/** After a power cut PostgreSQL first replays its journal, which may take a while. */
const START_WITHIN_MS = 120_000;

const FLAGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=32MB',
  'timezone=UTC',
  'log_timezone=UTC',
  // The log of the database must not repeat what people wrote.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

/**
 * Starts PostgreSQL on 127.0.0.1 in a process group of its own, so that Ctrl+C reaches the hub alone,
 * which then answers what is under way before it stops the database. Resolves when it takes connections.
 * Throws `StopReason` with the last line of PostgreSQL's log when it does not start.
 */
export async function startServer(
  binaries: Binaries,
  cluster: string,
  port: number,
  user: SystemUser | null,
  url: string,
): Promise<void> {
  const logPath = join(cluster, '..', 'postgres.log');
  const log = await open(logPath, 'a', 0o600);
  const flags = ['-D', cluster, '-p', String(port), ...FLAGS.flatMap((flag) => ['-c', flag])];
  const child = spawn(binaries.postgres, flags, {
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    ...user,
  });
  child.once('error', () => undefined);
  await log.close();
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  await waitUntilReady(child, url, logPath);
  child.unref();
}

/** Stops the PostgreSQL of a cluster and waits for its end; connections are closed, nothing is lost. */
export async function stopServer(
  binaries: Binaries,
  cluster: string,
  user: SystemUser | null,
): Promise<void> {
  const stop = (mode: string, seconds: string) =>
    run(binaries.pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', seconds], { cwd: cluster, ...user });
  await stop('fast', '20').catch(() => stop('immediate', '10').catch(() => undefined));
}

async function waitUntilReady(child: ChildProcess, url: string, logPath: string): Promise<void> {
  const until = Date.now() + START_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill('SIGINT');
      throw new StopReason(`PostgreSQL не запустился: ${await lastLine(logPath)} Журнал: ${logPath}`);
    }
    await pause(50);
  }
}

async function isReady(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const known = await sql`select 1 from pg_database where datname = ${ACCOUNT}`;
    if (known.length === 0) await sql`create database ${sql(ACCOUNT)}`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function lastLine(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trim().split('\n').at(-1) ?? '';
}
