import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { type Device, roleSchema } from '~/server/store/device.ts';
import { renameDevice, revokeDevice } from '~/server/store/devices.ts';
import { devicesOfOwner } from '~/server/store/people.ts';
import { BODY_REFUSALS, GUARDED, json, REFUSALS, TOKEN } from './answers.ts';

export const meSchema = z
  .object({
    organisation: z.string(),
    organisation_id: z.string(),
    role: roleSchema,
    person: z.string().openapi({ description: 'Владелец: один на всех его устройствах' }),
    device: z.object({ id: z.string(), name: z.string() }),
    /** Ids of all devices of the same person. */
    devices: z.array(z.string()),
    server_time: z.iso.datetime(),
  })
  .openapi('Me');

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Кто подключён и который час на сервере',
  security: TOKEN,
  responses: { 200: json(meSchema, 'Подключение действует'), ...GUARDED },
});

const renameRoute = createRoute({
  method: 'patch',
  path: '/v1/me',
  summary: 'Сменить имя, под которым это устройство видят коллеги',
  security: TOKEN,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({ name: z.string().trim().min(1).max(256) }).openapi('Rename'),
        },
      },
    },
  },
  responses: { 200: json(meSchema, 'Имя сменилось'), ...BODY_REFUSALS, ...REFUSALS },
});

const leaveRoute = createRoute({
  method: 'delete',
  path: '/v1/me',
  summary: 'Отключить это устройство: его токен больше не действует',
  security: TOKEN,
  responses: { 204: { description: 'Устройство отключено' }, ...GUARDED },
});

/** Adds the routes by which a device checks its connection, tells how its owner is called, and leaves. */
export function addMe(app: App, { database }: Parts): void {
  app.openapi(route, async (context) => {
    const device = context.get('device');
    return context.json(meOf(device, await devicesOfOwner(database, device)), 200);
  });

  app.openapi(renameRoute, async (context) => {
    const device = context.get('device');
    const { name } = context.req.valid('json');
    await renameDevice(database, device, name);
    return context.json(meOf({ ...device, name }, await devicesOfOwner(database, device)), 200);
  });

  app.openapi(leaveRoute, async (context) => {
    const { id, organisation } = context.get('device');
    await revokeDevice(database, organisation.id, id);
    return context.body(null, 204);
  });
}

function meOf({ organisation, role, person, id, name }: Device, devices: string[]): z.infer<typeof meSchema> {
  return {
    organisation: organisation.name,
    organisation_id: organisation.id,
    role,
    person,
    device: { id, name },
    devices,
    server_time: new Date().toISOString(),
  };
}
