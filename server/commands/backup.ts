import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { TransactionSql } from 'postgres';
import type { Database } from '~/server/postgres/connect.ts';
import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { commandLine } from './command-line.ts';
import { type Place, withDatabase } from './open-place.ts';
import { TABLES } from './tables.ts';

/** Rows fetched at once. */
const PORTION = 500;

/**
 * Writes everything the hub holds into a file: JSON lines packed by gzip, the same whichever PostgreSQL it came
 * from, as of one moment, while the hub goes on working. The file appears under its name only when whole and is
 * readable by its owner alone: it holds what people wrote. `-` means the standard output, so that the file may be
 * somebody else's than the server's. Throws `StopReason` without a name for it, or where it cannot be written.
 */
export async function backup(place: Place, file: string | undefined): Promise<void> {
  if (!file) throw new StopReason(`Назовите файл: ${commandLine('backup hub.backup.gz')}.`);
  const rows = await withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    return file === '-' ? writeTo(database, process.stdout) : writeBackup(database, file);
  });
  // Not among what is written.
  process.stderr.write(`Копия записана${file === '-' ? '' : ` в ${file}`}: строк ${rows}.\n`);
}

/** Writes the backup of a database. Throws `StopReason` where the file cannot be written. @returns how many rows it holds. */
export async function writeBackup(database: Database, file: string): Promise<number> {
  const half = `${file}.part`;
  try {
    const opened = await open(half, 'w', 0o600);
    const rows = await writeTo(database, opened.createWriteStream());
    await rename(half, file);
    return rows;
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    if (!isOfFiles(error)) throw error;
    throw new StopReason(
      `Копию не удалось записать в ${file} (${error.code}). Назовите папку, в которую можно писать и где есть место.`,
    );
  }
}

/** What the system says of a file; an error of the database has a code, too, but no call of the system. */
function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'syscall' in error &&
    ['open', 'write', 'rename'].includes(String(error.syscall))
  );
}

async function writeTo(database: Database, output: NodeJS.WritableStream): Promise<number> {
  const counted = { rows: 0 };
  await database.begin('isolation level repeatable read read only', (tx) =>
    pipeline(Readable.from(sealed(tx, counted)), createGzip(), output, { end: output !== process.stdout }),
  );
  return counted.rows;
}

/** The lines with a last one that tells a whole backup from one that was cut off or changed. */
async function* sealed(tx: TransactionSql, counted: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const portion of lines(tx, counted)) {
    hash.update(portion);
    yield portion;
  }
  yield `${JSON.stringify({ rows: counted.rows, sha256: hash.digest('hex') })}\n`;
}

async function* lines(tx: TransactionSql, counted: { rows: number }): AsyncGenerator<string> {
  const done = await tx`select id from migrations order by id`;
  const migrations = done.map(({ id }) => String(id));
  yield `${JSON.stringify({ 'otklik-hub-backup': 1, at: new Date().toISOString(), migrations })}\n`;
  for (const table of TABLES) {
    // As the database writes it: no number and no time passes through JavaScript.
    const portions = tx`select row_to_json(kept)::text as row from ${tx(table)} as kept`.cursor(PORTION);
    for await (const portion of portions) {
      counted.rows += portion.length;
      yield portion.map(({ row }) => `{"table":"${table}","row":${String(row)}}\n`).join('');
    }
  }
}
