import { createRoute, z } from '@hono/zod-openapi';
import { teamSettingsSchema } from '~/lib/settings/team-schema.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { invalid } from '~/server/problem.ts';
import { publishTeamSettings, readTeamSettings } from '~/server/store/team-settings.ts';
import { BODY_REFUSALS, GUARDED, json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { etagOf, readIfMatch } from './headers.ts';

const partsSchema = z.record(z.string(), z.unknown()).openapi('TeamSettings', {
  description: 'Любые из частей файла настроек: pages, officials, policy, calendar, approval',
});

const publishedSchema = z
  .object({
    version: z.number().int(),
    settings: partsSchema,
    published_at: z.iso.datetime().nullable(),
    published_by: z
      .string()
      .nullable()
      .openapi({ description: 'Имя того, кто раздал; null, если его устройство неизвестно' }),
  })
  .openapi('TeamSettingsPublished');

const readRoute = createRoute({
  method: 'get',
  path: '/v1/settings',
  summary: 'Сроки, рабочее время, страницы и правила команды; версия в ETag',
  security: TOKEN,
  request: { headers: z.object({ 'if-none-match': z.string().optional() }) },
  responses: {
    200: json(publishedSchema, 'Что действует; версия 0, пока ничего не задано'),
    304: { description: 'Действует версия, названная в If-None-Match' },
    ...GUARDED,
  },
});

const publishRoute = createRoute({
  method: 'put',
  path: '/v1/settings',
  summary: 'Задать настройки команды поверх версии, названной в If-Match',
  security: TOKEN,
  request: {
    headers: z.object({ 'if-match': z.string().optional() }),
    body: { required: true, content: { 'application/json': { schema: partsSchema } } },
  },
  responses: {
    200: json(publishedSchema, 'Действуют'),
    412: refusal('Версия устарела'),
    428: refusal('Нет If-Match'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

/** Adds the routes by which a supervisor gives policies out and devices fetch them. */
export function addSettings(app: App, { database }: Parts): void {
  app.openapi(readRoute, async (context) => {
    const published = await readTeamSettings(database, context.get('device').organisation.id);
    const tag = etagOf(published.version);
    if (context.req.valid('header')['if-none-match'] === tag) return context.body(null, 304, { ETag: tag });
    return context.json(published, 200, { ETag: tag });
  });

  app.openapi(publishRoute, async (context) => {
    const version = readIfMatch(context.req.valid('header')['if-match']);
    const settings = teamSettingsSchema.safeParse(context.req.valid('json'));
    if (!settings.success) throw invalid('request.invalid', '#', settings.error);
    const { organisation, id } = context.get('device');
    const source = { organisation: organisation.id, device: id };
    const published = await publishTeamSettings(database, source, version, settings.data);
    return context.json(published, 200, { ETag: etagOf(published.version) });
  });
}
