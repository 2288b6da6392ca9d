import { createRoute, z } from '@hono/zod-openapi';
import type { App } from '~/server/app.ts';
import { roleSchema } from '~/server/store/devices.ts';
import { json, REFUSALS, TOKEN } from './answers.ts';

export const meSchema = z
  .object({
    organisation: z.string(),
    organisation_id: z.string(),
    role: roleSchema,
    device: z.object({ id: z.string(), name: z.string() }),
    server_time: z.iso.datetime(),
  })
  .openapi('Me');

const route = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Кто подключён и который час на сервере',
  security: TOKEN,
  responses: { 200: json(meSchema, 'Подключение действует'), ...REFUSALS },
});

/** Adds `GET /v1/me`, by which a device checks its connection. */
export function addMe(app: App): void {
  app.openapi(route, (context) => {
    const { organisation, role, id, name } = context.get('device');
    return context.json(
      {
        organisation: organisation.name,
        organisation_id: organisation.id,
        role,
        device: { id, name },
        server_time: new Date().toISOString(),
      },
      200,
    );
  });
}
