import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/universal';

/** A cell as a file of others holds it; a Date is a time on the wall in figures of UTC. */
export type RawCell = string | number | boolean | Date | null;

/** Tables of a file: its sheets, or the one of a CSV. */
export type Tables = { ok: true; tables: RawCell[][][] } | { ok: false; why: 'unreadable' | 'old-excel' };

/** Reads an XLSX or a CSV (UTF-8 or Windows-1251, any of the usual separators), whatever its name ends with. */
export async function readTables(file: Blob): Promise<Tables> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (beginsWith(bytes, [0x50, 0x4b])) return readSheets(file);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, why: 'old-excel' };
  const { data } = Papa.parse<string[]>(textIn(bytes), { skipEmptyLines: false });
  return { ok: true, tables: [data.map((row) => row.map(unguarded))] };
}

async function readSheets(file: Blob): Promise<Tables> {
  try {
    const sheets = await readXlsxFile(file);
    return { ok: true, tables: sheets.map(({ data }) => data.map((row) => row.map(rawCell))) };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

/** The types of the package call a date by its constructor. */
function rawCell(cell: unknown): RawCell {
  if (cell instanceof Date || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return typeof cell === 'string' ? cell : null;
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** Without the apostrophe that keeps a text from being taken for a formula. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text;
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
