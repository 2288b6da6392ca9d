import { createRoute, z } from '@hono/zod-openapi';
import { keySchema } from '~/lib/log/event.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { changeIncident, changeSchema } from '~/server/incident/change.ts';
import { createIncident, newIncidentSchema } from '~/server/incident/create.ts';
import { incidentSchema } from '~/server/incident/incident.ts';
import { Problem } from '~/server/problem.ts';
import { findIncident, latestChange, listIncidents } from '~/server/store/incidents.ts';
import { BODY_REFUSALS, json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor, waitSchema } from './cursor.ts';
import { etagOf, readIdempotencyKey, readIfMatch } from './headers.ts';

const shownIncident = incidentSchema.openapi('Incident');
export const createdSchema = z.object({ created: z.boolean(), incident: shownIncident }).openapi('Created');
export const incidentsSchema = z
  .object({
    incidents: z.array(shownIncident),
    next_cursor: z.string(),
    more: z.boolean(),
    latest_cursor: z.string().openapi({
      description: 'Закладка, с которой видны все изменения после этого ответа, в том числе закрытие',
    }),
  })
  .openapi('Incidents');

const byKey = z.object({ ext_key: keySchema });
const unknown = refusal('Такого инцидента нет');

const createRouteOf = createRoute({
  method: 'post',
  path: '/v1/incidents',
  summary: 'Завести инцидент; повтор с тем же Idempotency-Key второго не заводит',
  security: TOKEN,
  request: {
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    body: { required: true, content: { 'application/json': { schema: newIncidentSchema } } },
  },
  responses: {
    200: json(createdSchema, 'Такой инцидент уже был, или это повтор запроса'),
    201: json(createdSchema, 'Заведён'),
    409: refusal('Такой же запрос ещё выполняется'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/incidents',
  summary: 'Инциденты в порядке последнего изменения: все или открытые; с закладкой — с ожиданием до 25 с',
  security: TOKEN,
  request: {
    query: z.object({
      cursor: z.string().optional(),
      limit: limitSchema,
      page: z.string().max(64).optional(),
      state: z.enum(['all', 'open']).default('all'),
      wait: waitSchema,
    }),
  },
  responses: { 200: json(incidentsSchema, 'Инциденты'), 400: refusal('Закладка не читается'), ...REFUSALS },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/incidents/{ext_key}',
  summary: 'Один инцидент; версия в ETag',
  security: TOKEN,
  request: { params: byKey },
  responses: { 200: json(shownIncident, 'Инцидент'), 404: unknown, ...REFUSALS },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/v1/incidents/{ext_key}',
  summary: 'Изменить состояние, итог или исполнителя той версии, что названа в If-Match',
  security: TOKEN,
  request: {
    params: byKey,
    headers: z.object({ 'if-match': z.string().optional() }),
    body: { required: true, content: { 'application/json': { schema: changeSchema } } },
  },
  responses: {
    200: json(shownIncident, 'Изменён'),
    404: unknown,
    412: refusal('Версия устарела'),
    428: refusal('Нет If-Match'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

/** Adds the routes of `/v1/incidents`. */
export function addIncidents(app: App, { database, inFlightWaitMs, changes }: Parts): void {
  app.openapi(createRouteOf, async (context) => {
    const { organisation } = context.get('device');
    const key = readIdempotencyKey(context.req.valid('header')['idempotency-key']);
    const facts = context.req.valid('json');
    const done = await createIncident(database, organisation.id, key, facts, inFlightWaitMs);
    context.header('ETag', etagOf(done.incident.version));
    context.header('Location', `/v1/incidents/${done.incident.ext_key}`);
    if (done.replayed) context.header('Idempotency-Replayed', 'true');
    const body = { created: done.created, incident: done.incident };
    return done.created && !done.replayed ? context.json(body, 201) : context.json(body, 200);
  });

  app.openapi(listRoute, async (context) => {
    const { cursor, limit, page = null, state, wait } = context.req.valid('query');
    const from = readCursor(cursor);
    const organisation = context.get('device').organisation.id;
    const filter = { page, open: state === 'open' };
    // First the number, then the list: nothing falls between them.
    const latest_cursor = cursorAfter(await latestChange(database, organisation));
    const found = await changes.follow({
      topic: 'incidents',
      organisation,
      after: from,
      ms: cursor ? wait * 1_000 : 0,
      signal: context.req.raw.signal,
      list: () => listIncidents(database, organisation, from, limit + 1, filter),
    });
    const shown = found.slice(0, limit);
    const incidents = shown.map(({ incident }) => incident);
    const next_cursor = cursorAfter(shown.at(-1)?.changedSeq ?? from);
    return context.json({ incidents, next_cursor, more: found.length > limit, latest_cursor }, 200);
  });

  app.openapi(getRoute, async (context) => {
    const { organisation } = context.get('device');
    const incident = await findIncident(database, organisation.id, context.req.valid('param').ext_key);
    if (!incident) throw new Problem('incident.unknown');
    return context.json(incident, 200, { ETag: etagOf(incident.version) });
  });

  app.openapi(changeRoute, async (context) => {
    const { organisation } = context.get('device');
    const version = readIfMatch(context.req.valid('header')['if-match']);
    const { ext_key } = context.req.valid('param');
    const incident = await changeIncident(
      database,
      organisation.id,
      ext_key,
      version,
      context.req.valid('json'),
    );
    return context.json(incident, 200, { ETag: etagOf(incident.version) });
  });
}
