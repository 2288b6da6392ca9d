import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { readTape } from './tape.ts';

const fieldSchema = z.object({ id: z.number(), value: z.unknown() });
const issueSchema = z.looseObject({
  id: z.number(),
  status: z.looseObject({ id: z.number() }),
  subject: z.string(),
  custom_fields: z.array(z.looseObject(fieldSchema.shape)),
});
type Issue = z.infer<typeof issueSchema> & { journals: unknown[] };

const givenSchema = z.object({
  issue: z.looseObject({
    status_id: z.number().optional(),
    notes: z.string().optional(),
    subject: z.string().optional(),
    description: z.string().optional(),
    custom_fields: z.array(fieldSchema).default([]),
  }),
});

type Answer = { status: number; reply: unknown };

/** The key the stand-in takes until a test gives it another. */
const KEY = 'recorded';

/**
 * Stands in for Redmine where none runs: it keeps issues, and each of its answers is made of one that Redmine gave when
 * the conversation was recorded. A test holds it to the whole of that conversation.
 */
export async function startRecordedRedmine() {
  const tape = readTape('redmine');
  const said = (method: string, path: string) =>
    tape.find((entry) => entry.method === method && entry.path.startsWith(path) && entry.status < 300)?.reply;
  const project = said('GET', '/projects/incidents.json');
  const statuses = z
    .object({ issue_statuses: z.array(z.looseObject({ id: z.number() })) })
    .parse(said('GET', '/issue_statuses.json'));
  const made = z.object({ issue: issueSchema }).parse(said('POST', '/issues.json')).issue;
  const issues: Issue[] = [];
  const state = { key: KEY };

  const statusOf = (id: number | undefined) => statuses.issue_statuses.find((status) => status.id === id);

  function write(issue: Issue, given: z.infer<typeof givenSchema>['issue']): Issue {
    const { status_id, notes, subject, description, custom_fields } = given;
    const values = new Map(custom_fields.map(({ id, value }) => [id, value]));
    return {
      ...issue,
      ...(subject !== undefined && { subject }),
      ...(description !== undefined && { description }),
      // A status that it does not have is ignored, and the answer is «done» all the same.
      status: statusOf(status_id) ?? issue.status,
      custom_fields: issue.custom_fields.map((field) => ({
        ...field,
        value: values.get(field.id) ?? field.value,
      })),
      journals:
        notes === undefined ? issue.journals : [...issue.journals, { id: issue.journals.length + 1, notes }],
    };
  }

  function found(query: URLSearchParams): Answer {
    const [name = '', key] = [...query].find(([name]) => name.startsWith('cf_')) ?? [];
    const field = Number(name.slice(3));
    const fitting = issues.filter(({ custom_fields }) =>
      custom_fields.some(({ id, value }) => id === field && value === key),
    );
    const listed = fitting.map(({ journals: _, ...issue }) => issue);
    return { status: 200, reply: { issues: listed, total_count: listed.length, offset: 0, limit: 100 } };
  }

  function answer(method: string, url: URL, body: unknown): Answer {
    const { pathname, searchParams } = url;
    if (pathname === '/projects/incidents.json') return { status: 200, reply: project };
    if (pathname === '/issue_statuses.json') return { status: 200, reply: statuses };
    if (pathname === '/issues.json' && method === 'GET') return found(searchParams);
    if (pathname === '/issues.json') {
      const empty = made.custom_fields.map((field) => ({ ...field, value: null }));
      const id = issues.length + 1;
      const issue = write({ ...made, id, custom_fields: empty, journals: [] }, givenSchema.parse(body).issue);
      issues.push(issue);
      const { journals: _, ...reply } = issue;
      return { status: 201, reply: { issue: reply } };
    }
    const at = Number(/^\/issues\/(\d+)\.json$/.exec(pathname)?.[1]) - 1;
    const issue = issues[at];
    if (!issue) return { status: 404, reply: null };
    if (method === 'GET') return { status: 200, reply: { issue } };
    issues[at] = write(issue, givenSchema.parse(body).issue);
    return { status: 204, reply: null };
  }

  const server = createServer(async (request, response) => {
    const isKnown = request.headers['x-redmine-api-key'] === state.key;
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const body = await bodyOf(request);
    const { status, reply } = isKnown
      ? answer(request.method ?? '', url, body)
      : { status: 401, reply: null };
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(reply === null ? '' : JSON.stringify(reply));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    /** Takes another key from now on. */
    changeKey(key: string) {
      state.key = key;
    },
    key: KEY,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? null : JSON.parse(text);
}
