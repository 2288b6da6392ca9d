import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startRecordedRedmine } from './recorded-redmine.ts';
import { readTape } from './tape.ts';

const issue = z.object({
  id: z.number(),
  status: z.object({ id: z.number() }),
  subject: z.string(),
  description: z.string().transform((text) => text.replaceAll('\r\n', '\n')),
  custom_fields: z.array(z.object({ id: z.number(), value: z.unknown() })),
  journals: z.array(z.object({ notes: z.string() })).optional(),
});

/** What is read of an answer. */
const replySchema = z
  .object({
    project: z.object({ identifier: z.string(), trackers: z.unknown(), issue_custom_fields: z.unknown() }),
    issue_statuses: z.array(z.object({ id: z.number(), name: z.string() })),
    issues: z.array(issue),
    total_count: z.number(),
    issue,
  })
  .partial()
  .nullable();

let redmine: Awaited<ReturnType<typeof startRecordedRedmine>>;

beforeAll(async () => {
  redmine = await startRecordedRedmine();
});

afterAll(() => redmine.close());

test('what stands in for Redmine in a browser answers the whole recorded conversation as Redmine did', async () => {
  for (const { method, path, body, status, reply } of readTape('redmine')) {
    const response = await fetch(`${redmine.url}${path}`, {
      method,
      headers: { 'x-redmine-api-key': status === 401 ? 'no-such-key' : redmine.key },
      ...(body !== null && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answered = replySchema.parse(text ? JSON.parse(text) : null);
    expect({ path, status: response.status, answered }).toEqual({
      path,
      status,
      answered: replySchema.parse(reply),
    });
  }
});
