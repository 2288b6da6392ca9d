import { z } from 'zod';
import { eventSchema } from '~/lib/log/event.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import { callHub, callsOf } from './hub-request.ts';

const PORTION = 500;

const eventsSchema = z.object({
  events: z.array(z.object({ event: eventSchema, personal: z.record(z.string(), z.unknown()).nullable() })),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** A part of the events of all devices, in the order in which the hub took them; `next` asks for those after it. */
export type LogPortion = { events: TeamEvent[]; next: string; more: boolean };

/** Asks a hub for the events of its team, at most 500 at a time. @param after null from the beginning. @throws TargetError */
export async function hubLog(
  place: { url: string; token: string },
  after: string | null,
): Promise<LogPortion> {
  const query = new URLSearchParams({ limit: String(PORTION), ...(after !== null && { after }) });
  const page = await callHub(callsOf(place)('GET', `/v1/events?${query}`), eventsSchema);
  return { events: page.events, next: page.next_cursor, more: page.more };
}
