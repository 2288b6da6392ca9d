import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { Problem } from '~/server/problem.ts';
import { listParked, targetStates } from '~/server/store/target-states.ts';
import { findTarget, goOn } from '~/server/store/targets.ts';
import { BODY_REFUSALS, GUARDED, json, REFUSALS, refusal, TOKEN } from './answers.ts';

/** Parked lines shown at once. */
const MOST_PARKED = 200;

const iso = z.iso.datetime();

const stateSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['redmine', 'rt']),
    url: z.string(),
    place: z.string().openapi({ description: 'Проект Redmine или очередь RT' }),
    since: iso,
    authors: z.boolean().openapi({ description: 'Уходят ли имена авторов' }),
    waiting: z.number().int(),
    waiting_since: iso.nullable(),
    parked: z.number().int().openapi({ description: 'Сколько ждёт решения человека' }),
    delivered: z.number().int().openapi({ description: 'Сколько передано за 30 дней' }),
    delivered_at: iso.nullable(),
    failures: z.number().int(),
    failing_since: iso.nullable(),
    stopped_at: iso.nullable().openapi({ description: 'Остановлен: система не принимает ключ' }),
    next_try_at: iso.nullable(),
    last_error: z.string().nullable().openapi({ description: 'По-русски, можно показать человеку' }),
    last_error_at: iso.nullable(),
    forwarder: z
      .object({ name: z.string(), until: iso })
      .nullable()
      .openapi({ description: 'Какой процесс передаёт сейчас' }),
  })
  .openapi('Target');

export const targetsSchema = z.object({ targets: z.array(stateSchema) }).openapi('Targets');

export const parkedSchema = z
  .object({
    parked: z.array(
      z.object({
        event_id: z.string(),
        key: z.string(),
        type: z.string(),
        reason: z.string().nullable(),
        attempts: z.number().int(),
        parked_at: iso,
      }),
    ),
  })
  .openapi('Parked');

const byId = z.object({ id: z.string().min(1).max(64) });
const unknown = refusal('Такого получателя нет');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/targets',
  summary: 'Куда сервер передаёт инциденты и как идёт передача; ключи не показываются',
  security: TOKEN,
  responses: { 200: json(targetsSchema, 'Получатели организации'), ...GUARDED },
});

const parkedRoute = createRoute({
  method: 'get',
  path: '/v1/targets/{id}/parked',
  summary: 'Что не передано и ждёт решения человека, с причиной; самое старое первым, до 200',
  security: TOKEN,
  request: { params: byId },
  responses: { 200: json(parkedSchema, 'Не переданное'), 404: unknown, ...REFUSALS },
});

const retryRoute = createRoute({
  method: 'post',
  path: '/v1/targets/{id}/retry',
  summary: 'Передать снова всё, что ждёт решения, и продолжить, если передача остановлена',
  security: TOKEN,
  request: {
    params: byId,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({}).openapi('Retry') } },
    },
  },
  responses: { 204: { description: 'Передача продолжится' }, 404: unknown, ...BODY_REFUSALS, ...REFUSALS },
});

/** Adds the routes by which a supervisor sees how forwarding stands and sends again what waits for a person. */
export function addTargets(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const states = await targetStates(database, context.get('device').organisation.id);
    return context.json(targetsSchema.parse({ targets: states }), 200);
  });

  app.openapi(parkedRoute, async (context) => {
    const key = { organisation: context.get('device').organisation.id, id: context.req.valid('param').id };
    if (!(await findTarget(database, key))) throw new Problem('target.unknown');
    return context.json({ parked: await listParked(database, key, MOST_PARKED) }, 200);
  });

  app.openapi(retryRoute, async (context) => {
    const key = { organisation: context.get('device').organisation.id, id: context.req.valid('param').id };
    if (!(await goOn(database, key))) throw new Problem('target.unknown');
    return context.body(null, 204);
  });
}
