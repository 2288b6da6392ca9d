import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { callHub } from './hub-request.ts';

const rulingsSchema = z.object({
  events: z.array(z.object({ event: eventSchema, personal: z.record(z.string(), z.unknown()).nullable() })),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** A hub as far as it tells what supervisors decided about removals and erased. Throws TargetError. */
export function hubRulings({ url, token }: { url: string; token: string }) {
  const headers = { authorization: `Bearer ${token}` };
  return {
    /** What was said after a bookmark, or from the beginning; at once, without waiting for news. */
    async since(after: string | null): Promise<{ events: TeamEvent[]; next: string; more: boolean }> {
      const query = new URLSearchParams(after === null ? {} : { after });
      const page = await callHub(
        { url, method: 'GET', path: `/v1/rulings?${query}`, headers },
        rulingsSchema,
      );
      return { events: page.events, next: page.next_cursor, more: page.more };
    },
  };
}
