import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { ALWAYS } from './answers.ts';

const route = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Показатели сервера в формате Prometheus; личных данных в них нет',
  responses: {
    200: { description: 'Показатели', content: { 'text/plain': { schema: z.string() } } },
    ...ALWAYS,
  },
});

/** Adds `GET /metrics`. */
export function addMetrics(app: App, { metrics }: Parts): void {
  app.openapi(route, async (context) =>
    context.text(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
}
