import { z } from 'zod';
import { type DraftCheck, draftCheck } from '~/lib/log/draft/draft-checks.ts';
import { eventSchema } from '~/lib/log/event.ts';
import { callHub } from './hub-request.ts';

const eventsSchema = z.object({
  events: z.array(z.object({ event: eventSchema })),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** Answers of the team that went through the composer since a bookmark; `next` is the one to ask with later. */
export type CheckChanges = { checks: DraftCheck[]; next: string; more: boolean };

/** Asks a hub for them. @throws TargetError */
export async function hubChecks(
  { url, token }: { url: string; token: string },
  after: string | null,
): Promise<CheckChanges> {
  const query = new URLSearchParams({
    type: 'draft.checked',
    limit: '500',
    ...(after !== null && { after }),
  });
  const headers = { authorization: `Bearer ${token}` };
  const page = await callHub({ url, method: 'GET', path: `/v1/events?${query}`, headers }, eventsSchema);
  const checks = page.events.flatMap(({ event }) => draftCheck(event) ?? []);
  return { checks, next: page.next_cursor, more: page.more };
}
