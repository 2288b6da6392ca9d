import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import {
  type TeamIncident,
  teamIncidentSchema,
  teamIncidentsSchema,
} from '~/lib/log/team/incident-schema.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';

import { callHub, readReply, sendToHub } from './hub-request.ts';

/** How long the hub is asked to wait for news, seconds; a worker is ended after 30 s of waiting. */
const WAIT_SECONDS = 20;
const PATIENCE_MS = 8_000;

/** Kinds of events that change what the board or a removal of this device shows and stand in no incident. */
const KINDS = [
  'coverage.seen',
  'comment.gone',
  'duty.set',
  'topic.set',
  'track.set',
  'clock.paused',
  'clock.resumed',
  'facts.asked',
  'facts.ended',
  'promise.made',
  'promise.kept',
  'promise.missed',
  'promise.dropped',
  'outcome.set',
  'emergency.passed',
  'answer.judged',
  'removal.done',
  'removal.undone',
  'appeal.opened',
  'appeal.decided',
  'data.erased',
  'note.written',
] as const;

const eventsSchema = z.object({
  events: z.array(z.object({ event: eventSchema, personal: z.record(z.string(), z.unknown()).nullable() })),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** A part of a list that is followed; `next` is the bookmark to ask with later. */
export type Portion<T> = { list: T[]; next: string; more: boolean };

/** Whether the hub waits until there is news. */
type Until = 'now' | 'news';

export type HubBoard = ReturnType<typeof hubBoard>;

/** A hub as far as the team's board goes; `token` is that of this device. Everything here throws TargetError. */
export function hubBoard({ url, token }: { url: string; token: string }) {
  const headers = { authorization: `Bearer ${token}` };
  const get = <T>(path: string, query: URLSearchParams, until: Until, schema: z.ZodType<T>) => {
    const wait = until === 'news' ? WAIT_SECONDS : 0;
    query.set('wait', String(wait));
    query.set('limit', '500');
    const timeoutMs = wait * 1000 + PATIENCE_MS;
    return callHub({ url, method: 'GET', path: `${path}?${query}`, headers, timeoutMs }, schema);
  };
  return {
    /** Incidents that are open. `latest` is the bookmark from which their end is heard. */
    async open(after: string | null): Promise<Portion<TeamIncident> & { latest: string }> {
      const query = new URLSearchParams({ state: 'open', ...(after !== null && { cursor: after }) });
      const page = await get('/v1/incidents', query, 'now', teamIncidentsSchema);
      const { incidents: list, next_cursor: next, more, latest_cursor: latest } = page;
      return { list, next, more, latest };
    },
    /** Every incident that changed after a bookmark, also those that were done with. */
    async changed(after: string, until: Until): Promise<Portion<TeamIncident>> {
      const query = new URLSearchParams({ state: 'all', cursor: after });
      const page = await get('/v1/incidents', query, until, teamIncidentsSchema);
      return { list: page.incidents, next: page.next_cursor, more: page.more };
    },
    /** One incident; null where the hub knows none. */
    async incident(key: string): Promise<TeamIncident | null> {
      const path = `/v1/incidents/${encodeURIComponent(key)}`;
      const timeoutMs = PATIENCE_MS;
      const response = await sendToHub({ url, method: 'GET', path, headers, timeoutMs });
      return response.status === 404 ? null : readReply(response, teamIncidentSchema);
    },
    /** What people decided and how much they saw. */
    async events(after: string | null, until: Until): Promise<Portion<TeamEvent>> {
      const query = new URLSearchParams(after === null ? [] : [['after', after]]);
      for (const kind of KINDS) query.append('type', kind);
      const page = await get('/v1/events', query, until, eventsSchema);
      return { list: page.events, next: page.next_cursor, more: page.more };
    },
  };
}
