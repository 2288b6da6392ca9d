import { z } from 'zod';
import {
  type Agreement,
  agreementSchema,
  agreementsSchema,
  type Judgement,
} from '~/lib/log/calibration/judgement-schema.ts';
import { peopleIn } from '~/lib/log/calibration/own-appeals.ts';
import type { DecisionEvent } from '~/lib/log/calibration/rows.ts';
import { eventSchema } from '~/lib/log/event.ts';
import { callHub, callsOf } from './hub-request.ts';

/** Kinds of events that tell what an organisation decided about comments, and of whom nothing is kept any more. */
const KINDS = [
  'flag.confirmed',
  'flag.dismissed',
  'removal.done',
  'removal.reason',
  'removal.undone',
  'appeal.decided',
  'data.erased',
] as const;

const eventsSchema = z.object({
  events: z.array(z.object({ event: eventSchema, personal: z.record(z.string(), z.unknown()).nullable() })),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** An older hub does not tell of other devices of the same person. */
const meSchema = z.object({ devices: z.array(z.string()).optional() });

/** Decisions of the team since a bookmark; `next` is the one to ask with later. */
export type DecisionChanges = { events: DecisionEvent[]; next: string; more: boolean };

/** A hub as far as calibration goes; `token` is that of this device. Everything here throws TargetError. */
export function hubCalibration(hub: { url: string; token: string }) {
  const call = callsOf(hub);
  return {
    /** Ids of the devices of whoever sits here, as far as the hub tells. */
    async devices(): Promise<string[]> {
      return (await callHub(call('GET', '/v1/me'), meSchema)).devices ?? [];
    },

    async decisions(after: string | null): Promise<DecisionChanges> {
      const query = new URLSearchParams({ limit: '500', ...(after !== null && { after }) });
      for (const kind of KINDS) query.append('type', kind);
      const page = await callHub(call('GET', `/v1/events?${query}`), eventsSchema);
      const events = page.events.map(({ event, personal }): DecisionEvent => {
        const { id, type, at, key, page: of, actor, data } = event;
        return { id, type, at, key, page: of, actor, data, people: peopleIn(personal) };
      });
      return { events, next: page.next_cursor, more: page.more };
    },

    judge: (judgement: Judgement): Promise<Agreement> =>
      callHub(call('POST', '/v1/calibration', judgement), agreementSchema),

    async agreements(cases: readonly string[]): Promise<Agreement[]> {
      const query = new URLSearchParams(cases.map((id) => ['case', id]));
      return (await callHub(call('GET', `/v1/calibration?${query}`), agreementsSchema)).agreements;
    },
  };
}
