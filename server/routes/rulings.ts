import { createRoute, z } from '@hono/zod-openapi';
import type { App, Parts } from '~/server/hub-env.ts';
import { listEvents } from '~/server/store/events.ts';
import { RULINGS, shownTo } from '~/server/store/evidence.ts';
import { json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor } from './cursor.ts';
import { eventsSchema } from './events.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/rulings',
  summary:
    'Что руководители решили о жалобах на удаления и что стёрли, по порядку; слов жалобы модератору нет, стажёру — только стёртое',
  security: TOKEN,
  request: { query: z.object({ after: z.string().optional(), limit: limitSchema }) },
  responses: { 200: json(eventsSchema, 'События'), 400: refusal('Закладка не читается'), ...REFUSALS },
});

/** Adds `GET /v1/rulings`: what supervisors said, for a moderator may not erase at colleagues'. */
export function addRulings(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const { after, limit } = context.req.valid('query');
    const from = readCursor(after);
    const device = context.get('device');
    const types = device.role === 'trainee' ? ['data.erased'] : RULINGS;
    const filter = { key: null, types, bySupervisor: true } as const;
    const found = await listEvents(database, device.organisation.id, from, limit + 1, filter);
    const shown = found.slice(0, limit).map((one) => shownTo(device, one));
    const next_cursor = cursorAfter(shown.at(-1)?.seq ?? from);
    return context.json({ events: shown, next_cursor, more: found.length > limit }, 200);
  });
}
