import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { ALWAYS, json } from './answers.ts';

const route = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Работает ли сервер вместе с базой',
  responses: {
    200: json(z.object({ status: z.literal('ok') }), 'Работает'),
    ...ALWAYS,
  },
});

/** Adds `GET /healthz`. */
export function addHealth(app: App, { database }: Parts): void {
  app.openapi(route, async (context) => {
    await database`select 1`;
    return context.json({ status: 'ok' as const }, 200);
  });
}
