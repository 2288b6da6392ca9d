import { z } from 'zod';
import { eventDataSchemas, eventSchema } from '~/lib/log/event.ts';
import { type Link, type Tail, verifyChain } from './chain.ts';

/** The newest form of log files this build reads; a file with a larger number is refused. */
export const LOG_FILE_VERSION = 1;

/** The first line of a file: what it is, made when and by which device. Further facts in it are for readers only. */
const headSchema = z.object({ otklik: z.number().int(), exportedAt: z.iso.datetime(), device: z.string() });

const lineSchema = z.object({
  event: eventSchema,
  personal: z
    .object({ event: z.string(), salt: z.string(), fields: z.record(z.string(), z.unknown()) })
    .nullable(),
});

export type LogFile = { device: string; exportedAt: string; links: Link[] };

/** Why a file is no log that can be trusted: `line` counts from 1, as editors do. */
export type BadLogFile = { why: 'not-a-log' | 'newer' | 'unreadable' | 'broken'; line: number };

type Read = { ok: true; file: LogFile } | ({ ok: false } & BadLogFile);

/**
 * Reads a file of the log (JSON Lines: a head, then one event a line), and checks all of it: each line by its
 * schema, the whole by its chain.
 * @param onProgress hears how many events were read so far.
 */
export async function readLogFile(
  lines: AsyncIterable<string>,
  onProgress?: (read: number) => void,
): Promise<Read> {
  let file: LogFile | null = null;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    if (file) {
      const link = readLine(text, file.links.at(-1)?.event);
      if (typeof link === 'string') return { ok: false, why: link, line };
      file.links.push(link);
      onProgress?.(file.links.length);
    } else {
      const head = readHead(text);
      if (typeof head === 'string') return { ok: false, why: head, line };
      file = { device: head.device, exportedAt: head.exportedAt, links: [] };
    }
  }
  return file ? { ok: true, file } : { ok: false, why: 'not-a-log', line: 1 };
}

function readHead(text: string): z.infer<typeof headSchema> | 'not-a-log' | 'newer' {
  const { data } = headSchema.safeParse(parseJson(text));
  if (!data) return 'not-a-log';
  return data.otklik > LOG_FILE_VERSION ? 'newer' : data;
}

function readLine(text: string, tail: Tail | undefined): Link | 'unreadable' | 'broken' {
  const { data: link } = lineSchema.safeParse(parseJson(text));
  if (!link || !isKnownData(link)) return 'unreadable';
  return verifyChain([link], tail).ok ? link : 'broken';
}

function isKnownData({ event }: Link): boolean {
  return eventDataSchemas[event.type].safeParse(event.data).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
