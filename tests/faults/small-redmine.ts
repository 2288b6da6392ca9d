import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { portOf } from './port.ts';

const TAPE = fileURLToPath(new URL('../peers/tapes/redmine.json', import.meta.url));

const entrySchema = z.object({
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  status: z.number(),
  reply: z.unknown(),
});

const fieldSchema = z.object({ id: z.number(), value: z.unknown() });
const writeSchema = z.object({
  issue: z.object({
    project_id: z.string().optional(),
    status_id: z.number().optional(),
    subject: z.string().optional(),
    description: z.string().optional(),
    notes: z.string().optional(),
    custom_fields: z.array(fieldSchema).default([]),
  }),
});

type Issue = {
  id: number;
  status: { id: number };
  subject: string;
  description: string;
  custom_fields: z.infer<typeof fieldSchema>[];
  journals: { notes: string }[];
};

/**
 * What meets a request that writes: sqlite is busy and rolls back, the answer is lost after the commit or does not
 * come, or what was sent is not liked.
 */
export type RedmineFault =
  | 'database is locked'
  | 'answers 500 after it was done'
  | 'drops after it was done'
  | 'is silent after it was done'
  | 'is silent and does nothing'
  | 'refuses it';

/** The recorded conversation with the real Redmine. */
export function recordedTape() {
  return z.array(entrySchema).parse(JSON.parse(readFileSync(TAPE, 'utf8')));
}

/**
 * A small Redmine with a state of its own, which answers in any order; a test holds it against the recorded
 * conversation with the real one. The same create twice makes two issues, an unknown status is ignored with 204.
 */
export async function startSmallRedmine() {
  const issues: Issue[] = [];
  const faults: RedmineFault[] = [];
  const tape = recordedTape();
  const statuses = statusIds(tape);
  const door: { key: string | null } = { key: null };
  const silent = { count: 0 };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', 'http://redmine');
    const body = await bodyOf(request);
    const key = request.headers['x-redmine-api-key'];
    if (door.key !== null && key !== door.key) return say(response, 401, null);
    if (request.method !== 'GET') return meet(faults.shift(), response, () => write(request, url, body));
    await redmine.onRead();
    return read(url, response);
  };

  const meet = (
    fault: RedmineFault | undefined,
    response: ServerResponse,
    act: () => readonly [number, unknown],
  ) => {
    // As Rails says it; what the transaction did is undone.
    if (fault === 'database is locked')
      return say(response, 500, { status: 500, error: 'Internal Server Error' });
    if (fault === 'refuses it') return say(response, 422, { errors: ['Тема слишком длинная'] });
    if (fault === 'is silent and does nothing') return hush();
    const [status, reply] = act();
    if (fault === 'is silent after it was done') return hush();
    if (fault === 'drops after it was done') return response.destroy();
    return say(response, fault ? 500 : status, reply);
  };

  const hush = () => {
    silent.count += 1;
  };

  const read = (url: URL, response: ServerResponse) => {
    const one = /^\/issues\/(\d+)\.json$/.exec(url.pathname);
    if (one) {
      const issue = issues.find(({ id }) => id === Number(one[1]));
      return issue ? say(response, 200, { issue }) : say(response, 404, null);
    }
    if (url.pathname === '/issues.json') return say(response, 200, { issues: search(url.searchParams) });
    const known = tape.find(({ path, status }) => status === 200 && path === url.pathname + url.search);
    return known ? say(response, 200, known.reply) : say(response, 404, null);
  };

  const search = (query: URLSearchParams) => {
    const [name, key] = [...query].find(([parameter]) => parameter.startsWith('cf_')) ?? ['', ''];
    const field = Number(name.slice(3));
    return issues
      .filter(({ custom_fields }) => custom_fields.some(({ id, value }) => id === field && value === key))
      .map(({ journals: _, ...issue }) => issue);
  };

  const write = (
    { method }: IncomingMessage,
    { pathname: path }: URL,
    body: unknown,
  ): readonly [number, unknown] => {
    const { issue: given } = writeSchema.parse(body);
    if (method === 'POST') {
      const made: Issue = {
        id: issues.length + 1,
        status: { id: given.status_id ?? 1 },
        subject: given.subject ?? '',
        description: (given.description ?? '').replaceAll('\n', '\r\n'),
        custom_fields: given.custom_fields,
        journals: [],
      };
      issues.push(made);
      return [201, { issue: made }];
    }
    const issue = issues.find(({ id }) => path === `/issues/${id}.json`);
    if (!issue) return [404, null];
    if (given.notes) issue.journals.push({ notes: given.notes });
    if (statuses.has(given.status_id ?? 0)) issue.status = { id: given.status_id ?? 0 };
    const changed = new Set(given.custom_fields.map(({ id }) => id));
    issue.custom_fields = [
      ...issue.custom_fields.filter(({ id }) => !changed.has(id)),
      ...given.custom_fields,
    ];
    return [204, null];
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const redmine = {
    url: `http://127.0.0.1:${portOf(server)}`,
    issues,
    faults,
    /** Waited for before each answer to a question. */
    onRead: async () => undefined as unknown,
    /** Requests that wait for an answer that never comes. */
    silent,
    /** Takes only this key from now on. */
    takeOnly(key: string) {
      door.key = key;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return redmine;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request) text += piece;
  return text === '' ? null : JSON.parse(text);
}

function say(response: ServerResponse, status: number, reply: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(reply === null ? '' : JSON.stringify(reply));
}

function statusIds(tape: ReturnType<typeof recordedTape>): Set<number> {
  const listed = tape.find(({ path }) => path === '/issue_statuses.json');
  const { issue_statuses } = z
    .object({ issue_statuses: z.array(z.object({ id: z.number() })) })
    .parse(listed?.reply);
  return new Set(issue_statuses.map(({ id }) => id));
}
