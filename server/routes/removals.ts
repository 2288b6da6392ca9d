import { createRoute, z } from '@hono/zod-openapi';
import { keySchema } from '~/lib/log/event.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { incidentSchema } from '~/server/incident/incident.ts';
import { listEvents } from '~/server/store/events.ts';
import { EVIDENCE, shownTo, withoutNeighbours } from '~/server/store/evidence.ts';
import { findIncidents } from '~/server/store/incidents.ts';
import { json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor, waitSchema } from './cursor.ts';
import { eventsSchema } from './events.ts';

export const removalsSchema = z
  .object({
    ...eventsSchema.shape,
    /** What is known of the comments that these events are about. */
    incidents: z.array(incidentSchema.openapi('Incident')),
  })
  .openapi('Removals');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/removals',
  summary:
    'События об удалениях, флагах и жалобах с тем, что известно об этих комментариях; с закладкой — с ожиданием до 25 с',
  security: TOKEN,
  request: {
    query: z.object({
      after: z.string().optional(),
      limit: limitSchema,
      key: keySchema.optional(),
      wait: waitSchema,
    }),
  },
  responses: {
    200: json(removalsSchema, 'События в том порядке, в каком их принял сервер'),
    400: refusal('Закладка не читается'),
    ...REFUSALS,
  },
});

/** Adds `GET /v1/removals`. */
export function addRemovals(app: App, { database, changes }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const { after, limit, key = null, wait } = context.req.valid('query');
    const from = readCursor(after);
    const device = context.get('device');
    const organisation = device.organisation.id;
    const found = await changes.follow({
      topic: 'events',
      organisation,
      after: from,
      ms: after ? wait * 1_000 : 0,
      signal: context.req.raw.signal,
      list: () => listEvents(database, organisation, from, limit + 1, { key, types: EVIDENCE }),
    });
    const shown = found.slice(0, limit);
    const keys = new Set(shown.flatMap(({ event }) => event.key ?? []));
    const incidents = await findIncidents(database, organisation, [...keys]);
    const next_cursor = cursorAfter(shown.at(-1)?.seq ?? from);
    const events = shown.map((one) => withoutNeighbours(shownTo(device, one)));
    return context.json({ events, incidents, next_cursor, more: found.length > limit }, 200);
  });
}
