import { createRoute, z } from '@hono/zod-openapi';
import { bearerOf } from '~/server/bearer.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { Problem } from '~/server/problem.ts';
import { countFailure, forgetFailures, secondsToWait } from '~/server/store/attempts.ts';
import { connectDevice } from '~/server/store/connect-device.ts';
import { roleSchema } from '~/server/store/device.ts';
import { ALWAYS, BODY_REFUSALS, json, refusal } from './answers.ts';

const requestSchema = z
  .object({
    code: z.string().min(1).max(64),
    device: z.object({
      id: z.string().min(1).max(128),
      name: z.string().max(256),
      about: z
        .string()
        .max(256)
        .optional()
        .openapi({ description: 'Браузер и система, для списка устройств' }),
    }),
  })
  .openapi('Connect');

export const connectionSchema = z
  .object({
    token: z.string(),
    organisation: z.string(),
    organisation_id: z.string(),
    role: roleSchema,
    name: z.string().openapi({ description: 'Имя владельца: код для человека даёт его имя' }),
  })
  .openapi('Connection');

const route = createRoute({
  method: 'post',
  path: '/v1/devices:connect',
  summary: 'Обменять одноразовый код на токен устройства; токен показывается один раз',
  request: { body: { required: true, content: { 'application/json': { schema: requestSchema } } } },
  responses: {
    200: json(connectionSchema, 'Устройство подключено'),
    403: refusal('Код не подошёл, или соединение не защищено'),
    409: refusal('Это устройство подключено: повторить можно с его прежним токеном или когда его отзовут'),
    422: refusal('Запрос не подходит'),
    ...BODY_REFUSALS,
    ...ALWAYS,
  },
});

/** Adds `POST /v1/devices:connect`. */
export function addDevices(app: App, { database }: Parts): void {
  app.openapi(route, async (context) => {
    const { code, device } = context.req.valid('json');
    const address = context.get('address');
    const wait = await secondsToWait(database, address);
    if (wait > 0) throw new Problem('code.too-many', { 'Retry-After': String(wait) });
    const connection = await connectDevice(database, code, device, bearerOf(context));
    if (connection === 'taken') throw new Problem('device.taken');
    if (!connection) {
      await countFailure(database, address);
      throw new Problem('code.unusable');
    }
    await forgetFailures(database, address);
    const { token, role, name, organisation } = connection;
    return context.json(
      { token, organisation: organisation.name, organisation_id: organisation.id, role, name },
      200,
      { 'Cache-Control': 'no-store' },
    );
  });
}
