import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '~/server/app.ts';
import type { Parts } from '~/server/hub-env.ts';
import { Problem } from '~/server/problem.ts';
import { createCode, listDevices, revokeDevice, roleSchema } from '~/server/store/devices.ts';
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

const codeRoute = createRoute({
  method: 'post',
  path: '/v1/codes',
  summary: 'Получить одноразовый код подключения для роли; действует 15 минут',
  security: TOKEN,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ role: roleSchema }).openapi('CodeFor') } },
    },
  },
  responses: { 201: json(codeSchema, 'Код показывается один раз'), ...BODY_REFUSALS, ...REFUSALS },
});

/** Adds the routes by which a supervisor lets people in and out. */
export function addTeam(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const devices = await listDevices(database, context.get('device').organisation.id);
    return context.json({ devices }, 200);
  });

  app.openapi(revokeRoute, async (context) => {
    const { organisation } = context.get('device');
    const ended = await revokeDevice(database, organisation.id, context.req.valid('param').id);
    if (!ended) throw new Problem('device.unknown');
    return context.body(null, 204);
  });

  app.openapi(codeRoute, async (context) => {
    const { role } = context.req.valid('json');
    const code = await createCode(database, context.get('device').organisation.id, role, VALID_MINUTES);
    return context.json({ code, role, valid_minutes: VALID_MINUTES }, 201, { 'Cache-Control': 'no-store' });
  });
}
