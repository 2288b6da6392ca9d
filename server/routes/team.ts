import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { Problem } from '~/server/problem.ts';
import { roleSchema } from '~/server/store/device.ts';
import { createCode, listDevices, revokeDevice } from '~/server/store/devices.ts';
import { listPages } from '~/server/store/pages.ts';
import { listPeople, roleOf } from '~/server/store/people.ts';
import { BODY_REFUSALS, GUARDED, json, REFUSALS, refusal, TOKEN } from './answers.ts';

const VALID_MINUTES = 15;

export const connectedSchema = z
  .object({
    devices: z.array(
      z.object({ id: z.string(), name: z.string(), role: roleSchema, connected_at: z.iso.datetime() }),
    ),
  })
  .openapi('Devices');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/devices',
  summary: 'Кто подключён к организации: устройства с именами владельцев и ролями',
  security: TOKEN,
  responses: { 200: json(connectedSchema, 'Подключённые устройства'), ...GUARDED },
});

export const peopleSchema = z
  .object({
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        role: roleSchema,
        devices: z.array(
          z.object({
            id: z.string(),
            about: z.string().nullable(),
            connected_at: z.iso.datetime(),
            last_seen_at: z.iso.datetime().nullable(),
            revoked_at: z.iso.datetime().nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('People');

const peopleRoute = createRoute({
  method: 'get',
  path: '/v1/people',
  summary: 'Люди организации с их устройствами: кто, с какой ролью, когда был на связи',
  security: TOKEN,
  responses: {
    200: json(peopleSchema, 'Люди по алфавиту; и те, у кого все устройства отозваны'),
    ...GUARDED,
  },
});

const pagesSchema = z
  .object({
    pages: z.array(
      z.object({
        page: z.string(),
        name: z.string().nullable(),
        given: z.boolean(),
        waiting: z.number().int(),
        changed_at: z.iso.datetime().nullable(),
      }),
    ),
  })
  .openapi('Pages');

const pagesRoute = createRoute({
  method: 'get',
  path: '/v1/pages',
  summary: 'Страницы организации: заданные команде и те, с которых приходили инциденты',
  security: TOKEN,
  responses: { 200: json(pagesSchema, 'Страницы; сколько на каждой ждёт ответа'), ...GUARDED },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/v1/devices/{id}',
  summary: 'Отозвать подключение устройства: со следующего запроса его токен не действует',
  security: TOKEN,
  request: { params: z.object({ id: z.string().min(1).max(128) }) },
  responses: {
    204: { description: 'Отозвано' },
    404: refusal('Такое устройство не подключено'),
    ...REFUSALS,
  },
});

export const codeSchema = z
  .object({ code: z.string(), role: roleSchema, valid_minutes: z.number().int() })
  .openapi('Code');

const codeForSchema = z
  .union([z.strictObject({ role: roleSchema }), z.strictObject({ person: z.string().min(1).max(128) })])
  .openapi('CodeFor');

const codeRoute = createRoute({
  method: 'post',
  path: '/v1/codes',
  summary: 'Получить одноразовый код подключения для роли или ещё одного устройства человека; 15 минут',
  security: TOKEN,
  request: { body: { required: true, content: { 'application/json': { schema: codeForSchema } } } },
  responses: {
    201: json(codeSchema, 'Код показывается один раз'),
    404: refusal('Такого человека в организации нет'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

/** Adds the routes by which a supervisor lets people in and out. */
export function addTeam(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const devices = await listDevices(database, context.get('device').organisation.id);
    return context.json({ devices }, 200);
  });

  app.openapi(peopleRoute, async (context) => {
    const people = await listPeople(database, context.get('device').organisation.id);
    return context.json({ people }, 200);
  });

  app.openapi(pagesRoute, async (context) => {
    const pages = await listPages(database, context.get('device').organisation.id);
    return context.json({ pages }, 200);
  });

  app.openapi(revokeRoute, async (context) => {
    const { organisation } = context.get('device');
    const ended = await revokeDevice(database, organisation.id, context.req.valid('param').id);
    if (!ended) throw new Problem('device.unknown');
    return context.body(null, 204);
  });

  app.openapi(codeRoute, async (context) => {
    const asked = context.req.valid('json');
    const { organisation } = context.get('device');
    const role = 'role' in asked ? asked.role : await roleOf(database, organisation.id, asked.person);
    if (role === null) throw new Problem('person.unknown');
    const code = await createCode(database, organisation.id, { ...asked, role }, VALID_MINUTES);
    return context.json({ code, role, valid_minutes: VALID_MINUTES }, 201, { 'Cache-Control': 'no-store' });
  });
}
