import { eventDataSchemas } from '~/lib/log/event.ts';
import type { TeamIncident } from '~/lib/log/team/incident-schema.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';

/**
 * Evidence of removals on all devices of the team, as the hub told it: events in the order in which it took them, and
 * the comments they are about, by key. Held in memory alone, so that what is erased at the hub is kept nowhere else.
 */
export type Told = {
  events: readonly TeamEvent[];
  incidents: ReadonlyMap<string, TeamIncident>;
};

export const NOTHING_TOLD: Told = { events: [], incidents: new Map() };

/** What was told with what is told now; words that are erased by the news go at once. */
export function withNews(
  told: Told,
  news: { events: readonly TeamEvent[]; incidents: readonly TeamIncident[] },
): Told {
  const bared = erasedBy(news.events);
  const incidents = new Map(told.incidents);
  for (const incident of news.incidents) incidents.set(incident.ext_key, incident);
  for (const key of bared.keys) {
    const known = incidents.get(key);
    if (known) incidents.set(key, { ...known, text: null, author: null });
  }
  const events = told.events.map((one) => (isBared(one, bared) ? { ...one, personal: null } : one));
  return { events: [...events, ...news.events], incidents };
}

type Bared = { events: Set<string>; keys: Set<string> };

function erasedBy(events: readonly TeamEvent[]): Bared {
  const bared: Bared = { events: new Set(), keys: new Set() };
  for (const { event } of events) {
    if (event.type === 'removal.abandoned') {
      bared.events.add(eventDataSchemas[event.type].parse(event.data).snapshot);
    } else if (event.type === 'data.erased') {
      const { events: named, keys = [] } = eventDataSchemas[event.type].parse(event.data);
      for (const id of named) bared.events.add(id);
      for (const key of keys) bared.keys.add(key);
    }
  }
  return bared;
}

/** Names of staff beside a decision stay, as they do at the hub. */
function isBared({ event, personal }: TeamEvent, { events, keys }: Bared): boolean {
  if (personal === null) return false;
  return events.has(event.id) || (event.type !== 'appeal.decided' && keys.has(event.key ?? ''));
}
