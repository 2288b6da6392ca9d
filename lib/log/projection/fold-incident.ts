import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { type IncidentPersonal, incidentPersonalSchema } from '~/lib/log/incidents/incident-events.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import type { Projection } from './projection.ts';

/** What is left of an incident whose words were erased. */
export const NO_INCIDENT_WORDS: IncidentPersonal = {
  text: '',
  firstAnswer: null,
  author: null,
  executor: null,
  street: null,
  house: null,
};

/** Puts what a file told of an incident in the place of what was known of it. */
export function foldIncident({ incidents }: Projection, event: LogEvent, side: PersonalRow | null): void {
  const data = eventDataSchemas['incident.imported'].parse(event.data);
  const personal = side ? incidentPersonalSchema.parse(side.fields) : null;
  incidents.set(data.incident, {
    ...data,
    ...(personal ?? NO_INCIDENT_WORDS),
    event: event.id,
    key: event.key,
    page: event.page,
    at: event.at,
    ...(personal === null && { erased: true }),
  });
}
