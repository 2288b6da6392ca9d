import { parseKey } from '~/lib/comment/key.ts';
import type { ToldIncident } from '~/lib/log/incidents/import-incidents.ts';
import { UNKNOWN } from '~/lib/report/sheet/sheet.ts';
import { columnOf, fieldOf, type IncidentField } from './incident-columns.ts';
import { plainText } from './plain-text.ts';
import { readMoment } from './read-moment.ts';
import { type RawCell, readTables } from './read-table.ts';

/** What is wrong with a line; `column` is its name in the head, where one is to blame. */
export type BadLine = {
  /** As programs of tables count: the head is a line too. */
  line: number;
  why: 'nameless' | 'moment' | 'key' | 'url' | 'twice' | 'long';
  column: string | null;
};

/** What was read of a file; nothing of it is written yet. */
export type ReadIncidents =
  | {
      ok: true;
      incidents: ToldIncident[];
      /** Names of columns that are not known; they were passed over. */
      strange: string[];
      bad: BadLine[];
    }
  | { ok: false; why: 'unreadable' | 'old-excel' | 'no-head' };

/** A title may stand above the head. */
const HEAD_WITHIN = 15;
/** So many names in one row are a head. */
const ENOUGH_NAMES = 2;
const LONGEST = 500;
const LONGEST_TEXT = 100_000;

/**
 * Reads incidents of an XLSX or a CSV by the names of their columns, in whatever order they stand. Lines that do not
 * fit are listed, none of them comes in.
 * @param zone of the territory: the times of a file are those of the clock on its wall.
 */
export async function readIncidents(file: Blob, zone: string): Promise<ReadIncidents> {
  const read = await readTables(file);
  if (!read.ok) return read;
  for (const table of read.tables) {
    const at = table.slice(0, HEAD_WITHIN).findIndex((row) => fieldsOf(row).size >= ENOUGH_NAMES);
    const head = table[at];
    if (head) return readLines(head, table.slice(at + 1), at + 2, zone);
  }
  return { ok: false, why: 'no-head' };
}

/** Where each field stands; of two columns with one name the first. */
function fieldsOf(head: readonly RawCell[]): Map<IncidentField, number> {
  const fields = new Map<IncidentField, number>();
  head.forEach((cell, place) => {
    const field = typeof cell === 'string' ? fieldOf(cell) : null;
    if (field !== null && !fields.has(field)) fields.set(field, place);
  });
  return fields;
}

function readLines(head: RawCell[], rows: RawCell[][], firstLine: number, zone: string): ReadIncidents {
  const fields = fieldsOf(head);
  const known = new Set(fields.values());
  const strange = head.flatMap((cell, place) =>
    typeof cell === 'string' && cell.trim() !== '' && !known.has(place) ? [cell.trim()] : [],
  );
  const incidents = new Map<string, ToldIncident>();
  const bad: BadLine[] = [];
  rows.forEach((row, place) => {
    const line = firstLine + place;
    if (row.every((cell) => cell === null || cell === '')) return;
    const told = readLine((field) => cellAt(row, fields, field), zone);
    if ('why' in told) bad.push({ line, ...told });
    else if (incidents.has(told.data.incident))
      bad.push({ line, why: 'twice', column: columnOf('externalId') });
    else incidents.set(told.data.incident, told);
  });
  return { ok: true, incidents: [...incidents.values()], strange, bad };
}

function cellAt(row: RawCell[], fields: ReadonlyMap<IncidentField, number>, field: IncidentField): RawCell {
  const place = fields.get(field);
  const cell = place === undefined ? null : (row[place] ?? null);
  return cell === UNKNOWN ? null : cell;
}

type CellOf = (field: IncidentField) => RawCell;
type Fault = Omit<BadLine, 'line'>;

/** Thrown inside a line and caught at its end: the first thing that is wrong is what is told of it. */
class LineFault extends Error {
  readonly fault: Fault;

  constructor(why: Fault['why'], field: IncidentField | null) {
    super(why);
    this.fault = { why, column: field && columnOf(field) };
  }
}

function readLine(cell: CellOf, zone: string): ToldIncident | Fault {
  try {
    return toldIn(cell, zone);
  } catch (error) {
    if (error instanceof LineFault) return error.fault;
    throw error;
  }
}

function toldIn(cell: CellOf, zone: string): ToldIncident {
  const word = (field: IncidentField) => wordIn(cell(field), field);
  const text = (field: IncidentField) => textIn(cell(field), field);
  const moment = (field: IncidentField) => momentIn(cell(field), field, zone);
  const [externalId, number] = [word('externalId'), word('number')];
  const key = keyIn(word('key')) ?? (externalId !== null && parseKey(externalId) ? externalId : null);
  const incident = key ?? (externalId === null ? number && `no:${number}` : `id:${externalId}`);
  if (incident === null) throw new LineFault('nameless', null);
  if (incident.length > 220) throw new LineFault('long', 'externalId');
  return {
    key,
    data: {
      incident,
      externalId,
      number,
      createdAt: moment('createdAt'),
      endedAt: moment('endedAt'),
      department: word('department'),
      group: word('group'),
      topic: word('topic'),
      region: word('region'),
      municipality: word('municipality'),
      settlement: word('settlement'),
      kind: word('kind'),
      step: word('step'),
      result: word('result'),
      tags: tagsIn(text('tags')),
      url: urlIn(word('url')),
    },
    personal: {
      text: text('text') ?? '',
      firstAnswer: text('firstAnswer'),
      author: word('author'),
      executor: word('executor'),
      street: word('street'),
      house: word('house'),
    },
  };
}

function textIn(cell: RawCell, field: IncidentField): string | null {
  if (cell === null) return null;
  const text = cell instanceof Date ? cell.toISOString() : plainText(String(cell));
  if (text.length > LONGEST_TEXT) throw new LineFault('long', field);
  return text === '' ? null : text;
}

function wordIn(cell: RawCell, field: IncidentField): string | null {
  const text = textIn(cell, field);
  if (text !== null && text.length > LONGEST) throw new LineFault('long', field);
  return text;
}

function momentIn(cell: RawCell, field: IncidentField, zone: string): string | null {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return null;
  const moment = readMoment(cell, zone);
  if (moment === null) throw new LineFault('moment', field);
  return moment;
}

function keyIn(key: string | null): string | null {
  if (key !== null && !parseKey(key)) throw new LineFault('key', 'key');
  return key;
}

function urlIn(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol)) throw new LineFault('url', 'url');
  return url.href;
}

function tagsIn(text: string | null): string[] {
  const tags = text?.split(/[,;\n]/u).map((tag) => tag.trim().slice(0, 200)) ?? [];
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 50);
}
