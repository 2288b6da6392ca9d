import { createRoute, z } from '@hono/zod-openapi';
import { deliverySchema, eventSchema, keySchema } from '~/lib/log/event.ts';
import { takeDeliveries, takenSchema } from '~/server/delivery.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { listEvents } from '~/server/store/events.ts';
import { shownTo } from '~/server/store/evidence.ts';
import { BODY_REFUSALS, json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor, waitSchema } from './cursor.ts';

export const batchAnswerSchema = z
  .object({ results: z.array(takenSchema), server_time: z.iso.datetime() })
  .openapi('BatchAnswer');

/** Items are read one by one by the route: a bad one must not refuse the rest. */
const batchSchema = z.object({
  deliveries: z
    .array(z.unknown())
    .max(100)
    .openapi({ items: { $ref: '#/components/schemas/Delivery' } }),
});

const batchRoute = createRoute({
  method: 'post',
  path: '/v1/events:batch',
  summary: 'Передать до 100 событий журнала, не больше 256 КБ; итог по каждому отдельно',
  security: TOKEN,
  request: { body: { required: true, content: { 'application/json': { schema: batchSchema } } } },
  responses: {
    200: json(batchAnswerSchema, 'Итоги в порядке событий'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

export const eventsSchema = z
  .object({
    events: z.array(
      z.object({
        seq: z.number().int().positive(),
        event: eventSchema,
        personal: z.record(z.string(), z.unknown()).nullable(),
        received_from: z.string(),
        received_at: z.iso.datetime(),
      }),
    ),
    next_cursor: z.string(),
    more: z.boolean(),
  })
  .openapi('Events');

const typeSchema = eventSchema.shape.type;

const listRoute = createRoute({
  method: 'get',
  path: '/v1/events',
  summary:
    'События организации в том порядке, в каком их принял сервер; type можно повторить, с закладкой — с ожиданием до 25 с',
  security: TOKEN,
  request: {
    query: z.object({
      after: z.string().optional(),
      limit: limitSchema,
      key: keySchema.optional(),
      type: z.union([typeSchema, z.array(typeSchema)]).optional(),
      wait: waitSchema,
    }),
  },
  responses: { 200: json(eventsSchema, 'События'), 400: refusal('Закладка не читается'), ...REFUSALS },
});

/** Adds `POST /v1/events:batch` and `GET /v1/events`. */
export function addEvents(app: App, { database, metrics, changes }: Parts): void {
  // A new schema: one that was made before the library learnt to describe schemas cannot be described.
  app.openAPIRegistry.register('Delivery', z.object(deliverySchema.shape));

  app.openapi(batchRoute, async (context) => {
    const { organisation, id, person, role } = context.get('device');
    const source = { organisation: organisation.id, device: id, person, role };
    const results = await takeDeliveries(database, source, context.req.valid('json').deliveries);
    metrics.countEvents(results);
    return context.json({ results, server_time: new Date().toISOString() }, 200);
  });

  app.openapi(listRoute, async (context) => {
    const { after, limit, key = null, type = null, wait } = context.req.valid('query');
    const from = readCursor(after);
    const device = context.get('device');
    const organisation = device.organisation.id;
    const filter = { key, types: type === null ? null : [type].flat() };
    const events = await changes.follow({
      topic: 'events',
      organisation,
      after: from,
      ms: after ? wait * 1_000 : 0,
      signal: context.req.raw.signal,
      list: () => listEvents(database, organisation, from, limit + 1, filter),
    });
    const shown = events.slice(0, limit).map((one) => shownTo(device, one));
    const next_cursor = cursorAfter(shown.at(-1)?.seq ?? from);
    return context.json({ events: shown, next_cursor, more: events.length > limit }, 200);
  });
}
