import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { createGunzip } from 'node:zlib';
import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { MIGRATIONS } from '~/server/migrations/list.ts';
import type { Migration } from '~/server/migrations/migration.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { migrate } from '~/server/postgres/migrate.ts';
import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { commandLine } from './command-line.ts';
import { type Place, withDatabase } from './open-place.ts';
import { TABLES } from './tables.ts';

const PORTION = 500;

/**
 * Numbers go on from far beyond the copy: devices hold bookmarks of what came after it was made, and must not take
 * what is new for what they know.
 */
const NUMBERS_SKIPPED = 1_000_000;

const headSchema = z.object({
  'otklik-hub-backup': z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
});
const tailSchema = z.object({ rows: z.number().int(), sha256: z.string() });
const rowStart = /^\{"table":"(\w+)","row":/;

/**
 * Puts a backup into the empty database of a place. Throws `StopReason` when the database is not empty, and when
 * the file is damaged or of a newer hub; then nothing of it is kept. `-` means the standard input.
 */
export async function restore(place: Place, file: string | undefined): Promise<void> {
  if (!file) throw new StopReason(`Назовите файл копии: ${commandLine('restore hub.backup.gz')}.`);
  const rows = await withDatabase(place, async (database) => {
    const restored = await readBackup(database, file);
    await prepare(database, place.organisation);
    return restored;
  });
  process.stdout.write(`Копия${file === '-' ? '' : ` из ${file}`} восстановлена: строк ${rows}.\n`);
}

/** Puts a backup into an empty database, in the shape it was made in. @returns how many rows. */
export async function readBackup(database: Database, file: string): Promise<number> {
  const lines = linesOf(file);
  const { value: first } = await lines.next();
  const head = headSchema.safeParse(parsed(first ?? ''));
  if (!head.success) throw new StopReason(`Файл ${file} – не копия сервера команды.`);
  await migrate(database, async () => undefined, shapeOf(head.data.migrations));
  return database.begin(async (tx) => {
    await refuseUnlessEmpty(tx);
    return fill(tx, lines, createHash('sha256').update(`${first}\n`));
  });
}

function shapeOf(ids: readonly string[]): Migration[] {
  const known = MIGRATIONS.filter(({ id }) => ids.includes(id));
  if (known.length === ids.length) return known;
  throw new StopReason('Копия сделана более новой версией сервера. Обновите сервер и повторите.');
}

async function refuseUnlessEmpty(tx: TransactionSql): Promise<void> {
  const [row] = await tx`select 1 from organisations limit 1`;
  if (!row) return;
  throw new StopReason(
    'База не пустая. Восстановить можно только в пустую: задайте другую в DATABASE_URL или OTKLIK_HUB_DATA.',
  );
}

async function fill(tx: TransactionSql, lines: AsyncIterable<string>, hash: Hash): Promise<number> {
  let portion: { table: string; rows: string[] } = { table: '', rows: [] };
  let rows = 0;
  for await (const line of lines) {
    const table = rowStart.exec(line)?.[1];
    if (table === undefined) {
      await insert(tx, portion);
      await checkEnd(tx, line, rows, hash);
      return rows;
    }
    hash.update(`${line}\n`);
    rows += 1;
    if (table !== portion.table || portion.rows.length >= PORTION) {
      await insert(tx, portion);
      portion = { table, rows: [] };
    }
    portion.rows.push(line.replace(rowStart, '').slice(0, -1));
  }
  throw damaged();
}

async function insert(tx: TransactionSql, { table, rows }: { table: string; rows: string[] }): Promise<void> {
  if (rows.length === 0) return;
  const known = TABLES.find((name) => name === table);
  if (!known) throw damaged();
  await tx`
    insert into ${tx(known)}
    select * from json_populate_recordset(null::${tx(known)}, ${`[${rows.join(',')}]`}::text::json)`;
}

async function checkEnd(tx: TransactionSql, line: string, rows: number, hash: Hash): Promise<void> {
  const tail = tailSchema.safeParse(parsed(line)).data;
  if (tail?.rows !== rows || tail.sha256 !== hash.digest('hex')) throw damaged();
  await tx`update counters set value = value + ${NUMBERS_SKIPPED}`;
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  if (file !== '-' && !existsSync(file)) throw new StopReason(`Файла ${file} нет. Проверьте имя и папку.`);
  const input: NodeJS.ReadableStream = file === '-' ? process.stdin : createReadStream(file);
  input.on('error', () => undefined);
  const unpacked = createGunzip();
  input.once('error', (error) => unpacked.destroy(error));
  try {
    yield* createInterface({ input: input.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  } catch {
    throw damaged();
  }
  return undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function damaged(): StopReason {
  return new StopReason('Файл копии повреждён, обрезан или не читается. Из него ничего не взято.');
}
