import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const entrySchema = z.object({
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  status: z.number(),
  reply: z.unknown(),
  /** The version that came with the reply. */
  etag: z.string().optional(),
});

type Entry = z.infer<typeof entrySchema>;

/** What goes wrong with one request after the peer has done it. */
export type Fault = 'drops the connection' | 'answers 500';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * A conversation with a real peer. With `OTKLIK_PEER_<NAME>` (its address) requests go on to it, and at the end what
 * it said is held against what was recorded, or recorded anew with `OTKLIK_PEER_RECORD`; without it the recorded
 * conversation answers, request by request in the same order and with the same bodies. `OTKLIK_PEER_KEY` is the key
 * there. Ids of events differ from run to run and are numbered.
 */
export async function startTape(name: string) {
  const live = process.env[`OTKLIK_PEER_${name.toUpperCase()}`];
  const stored = live ? [] : readTape(name);
  const heard: Entry[] = [];
  const ids = numberedIds();
  let fault: Fault | null = null;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const asked = await askedBy(request, ids);
    const entry = live ? await forward(live, request, asked, ids) : (stored[heard.length] ?? missing(asked));
    if (!live && !isSameRequest(entry, asked)) throw new Error(different(entry, asked, heard.length));
    heard.push(entry);
    const now = fault;
    fault = null;
    if (now === 'drops the connection') return response.socket?.destroy();
    response.writeHead(now ? 500 : entry.status, {
      'content-type': 'application/json',
      ...(entry.etag && { etag: entry.etag }),
    });
    return response.end(ids.restore(entry.reply === null ? '' : JSON.stringify(entry.reply)));
  };
  const problems: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      problems.push(String(error));
      response.writeHead(599).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    key: process.env.OTKLIK_PEER_KEY ?? 'recorded',
    isLive: live !== undefined,
    heard,
    /** The next request is done by the peer, and its answer is lost. */
    fail(next: Fault) {
      fault = next;
    },
    /** Stops; writes down what was recorded. @throws Error for a request that the conversation does not hold. */
    async stop() {
      await new Promise((done) => server.close(done));
      if (problems.length > 0) throw new Error(problems.join('\n'));
      if (!live) return;
      if (process.env.OTKLIK_PEER_RECORD)
        writeFileSync(fileOf(name), `[\n${heard.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
      else refuseDrift(readTape(name), heard);
    },
  };
}

/** The recorded conversation with a peer. */
export function readTape(name: string): Entry[] {
  return z.array(entrySchema).parse(JSON.parse(readFileSync(fileOf(name), 'utf8')));
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`./tapes/${name}.json`, import.meta.url));
}

type Asked = Pick<Entry, 'method' | 'path' | 'body'> & { raw: string };

async function askedBy(request: IncomingMessage, ids: ReturnType<typeof numberedIds>): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const raw = Buffer.concat(pieces).toString('utf8');
  const body: unknown = raw === '' ? null : JSON.parse(ids.number(raw));
  return { method: request.method ?? '', path: request.url ?? '', body, raw };
}

async function forward(
  live: string,
  request: IncomingMessage,
  { method, path, body, raw }: Asked,
  ids: ReturnType<typeof numberedIds>,
): Promise<Entry> {
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const response = await fetch(`${live}${path}`, {
    method,
    headers: Object.fromEntries(Object.entries(headers).map(([header, value]) => [header, String(value)])),
    ...(raw !== '' && { body: raw }),
  });
  const text = ids.number(await response.text());
  const etag = response.headers.get('etag');
  const reply: unknown = isJson(text) ? JSON.parse(text) : null;
  return { method, path, body, status: response.status, reply, ...(etag?.startsWith('"') && { etag }) };
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function isSameRequest(entry: Entry, asked: Asked): boolean {
  const of = ({ method, path, body }: Omit<Asked, 'raw'>) => JSON.stringify([method, path, body]);
  return of({ method: entry.method, path: entry.path, body: entry.body }) === of(asked);
}

function missing(asked: Asked): Entry {
  throw new Error(`The conversation is over, but ${asked.method} ${asked.path} was asked`);
}

function different(entry: Entry, asked: Asked, at: number): string {
  const told = ({ method, path, body }: Omit<Asked, 'raw'>) => `${method} ${path} ${JSON.stringify(body)}`;
  return `Request ${at + 1} of the conversation was\n${told(entry)}\nand is\n${told(asked)}`;
}

/** @throws Error where the peer answers otherwise than it did when the conversation was recorded. */
function refuseDrift(recorded: readonly Entry[], heard: readonly Entry[]): void {
  const told = ({ method, path, body, status, reply }: Entry) =>
    `${method} ${path} ${JSON.stringify(body)} → ${status} ${shapeOf(reply)}`;
  for (const [at, entry] of recorded.entries()) {
    const now = heard[at];
    if (!now) throw new Error(`Request ${at + 1} was not made: ${told(entry)}`);
    if (told(entry) !== told(now))
      throw new Error(`Request ${at + 1} was\n${told(entry)}\nand is\n${told(now)}`);
  }
}

/**
 * Names and kinds of what stands in a reply, without the values and their order: some peers shuffle names with every
 * answer. A list is as the kinds of its items.
 */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join(' | ')}]`;
  if (value === null || typeof value !== 'object') return typeof value;
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${shapeOf(part)}`);
  return `{ ${parts.sort().join(', ')} }`;
}

/** Ids as they come, numbered in the order of their first use, and back. */
function numberedIds() {
  const numbers = new Map<string, string>();
  return {
    number: (text: string) =>
      text.replace(UUID, (id) => {
        const known = numbers.get(id) ?? `event-${numbers.size + 1}`;
        numbers.set(id, known);
        return known;
      }),
    restore: (text: string) =>
      text.replace(
        /event-\d+/g,
        (number) => [...numbers].find(([, known]) => known === number)?.[0] ?? number,
      ),
  };
}
