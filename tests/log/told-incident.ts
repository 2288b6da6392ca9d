import type { ToldIncident } from '~/lib/log/incidents/import-incidents.ts';

/** What a file tells of an incident about a hole in the road; nothing but its number is known of it. */
export function toldIncident(
  data: Partial<ToldIncident['data']> & { incident: string },
  personal: Partial<ToldIncident['personal']> = {},
  key: string | null = null,
): ToldIncident {
  return {
    key,
    data: {
      externalId: null,
      number: null,
      createdAt: null,
      endedAt: null,
      department: null,
      group: null,
      topic: null,
      region: null,
      municipality: null,
      settlement: null,
      kind: null,
      step: null,
      result: null,
      tags: [],
      url: null,
      ...data,
    },
    personal: {
      text: 'Яма',
      firstAnswer: null,
      author: null,
      executor: null,
      street: null,
      house: null,
      ...personal,
    },
  };
}
