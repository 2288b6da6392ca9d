import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import { type TeamIncident, teamIncidentSchema } from '~/lib/log/team/incident-schema.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { callHub } from './hub-request.ts';

/** How long the hub is asked to wait for news, seconds; a worker is ended after 30 s of waiting. */
const WAIT_SECONDS = 20;
const PATIENCE_MS = 8_000;
/** Evidence is long: so many events are still one answer of a megabyte. */
const PORTION = 200;

const removalsSchema = z.object({
  events: z.array(z.object({ event: eventSchema, personal: z.record(z.string(), z.unknown()).nullable() })),
  incidents: z.array(teamIncidentSchema),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** What the hub tells of removals since a bookmark; `next` is the one to ask with later. */
export type RemovalNews = { events: TeamEvent[]; incidents: TeamIncident[]; next: string; more: boolean };

/**
 * A hub as far as removals on all devices of the team go; `token` is that of a supervisor's device. Everything here
 * throws TargetError.
 */
export function hubRemovals({ url, token }: { url: string; token: string }) {
  const get = async (query: URLSearchParams, wait: number): Promise<RemovalNews> => {
    query.set('wait', String(wait));
    query.set('limit', String(PORTION));
    const headers = { authorization: `Bearer ${token}` };
    const timeoutMs = wait * 1000 + PATIENCE_MS;
    const path = `/v1/removals?${query}`;
    const page = await callHub({ url, method: 'GET', path, headers, timeoutMs }, removalsSchema);
    return { events: page.events, incidents: page.incidents, next: page.next_cursor, more: page.more };
  };
  return {
    /** What was told since a bookmark, waited for; from the beginning at once. */
    since: (after: string | null): Promise<RemovalNews> =>
      after === null ? get(new URLSearchParams(), 0) : get(new URLSearchParams({ after }), WAIT_SECONDS),
    /** All that is known of the removals of one comment. */
    about: (key: string): Promise<RemovalNews> => get(new URLSearchParams({ key }), 0),
  };
}
