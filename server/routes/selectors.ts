import { createRoute, z } from '@hono/zod-openapi';
import { selectorsChecksum, selectorsSchema } from '~/lib/settings/selectors-schema.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { Problem } from '~/server/problem.ts';
import { listSelectors, publishSelectors } from '~/server/store/selectors.ts';
import { BODY_REFUSALS, GUARDED, json, REFUSALS, refusal, TOKEN } from './answers.ts';

const networkSchema = z.enum(['vk', 'ok']);

export const setsSchema = z
  .object({
    sets: z.array(
      z.object({
        network: networkSchema,
        version: z.number().int(),
        checksum: z.string(),
        published_at: z.iso.datetime(),
      }),
    ),
  })
  .openapi('SelectorSets');

const publishedSchema = z.object({ status: z.enum(['published', 'same']) }).openapi('SelectorsPublished');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/selectors',
  summary: 'Какие наборы селекторов действуют: номер выпуска и контрольная сумма по соцсетям',
  security: TOKEN,
  responses: { 200: json(setsSchema, 'Действующие наборы'), ...GUARDED },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/selectors/{network}',
  summary: 'Действующий набор селекторов соцсети, как его выложили',
  security: TOKEN,
  request: { params: z.object({ network: networkSchema }) },
  responses: {
    200: json(selectorsSchema, 'Набор селекторов'),
    404: refusal('Для этой соцсети набор не выкладывали'),
    ...REFUSALS,
  },
});

const publishRoute = createRoute({
  method: 'post',
  path: '/v1/selectors',
  summary: 'Выложить набор селекторов для всех устройств организации',
  security: TOKEN,
  request: { body: { required: true, content: { 'application/json': { schema: selectorsSchema } } } },
  responses: {
    200: json(publishedSchema, 'Набор действует'),
    409: refusal('Действует не более старый выпуск'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

/** Adds the routes by which a supervisor gives selector sets out and devices fetch them. */
export function addSelectors(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const published = await listSelectors(database, context.get('device').organisation.id);
    const sets = published.map(({ file: { network, version, checksum }, publishedAt }) => ({
      network,
      version,
      checksum,
      published_at: publishedAt,
    }));
    return context.json({ sets }, 200);
  });

  app.openapi(fileRoute, async (context) => {
    const { network } = context.req.valid('param');
    const published = await listSelectors(database, context.get('device').organisation.id);
    const found = published.find(({ file }) => file.network === network);
    if (!found) throw new Problem('selectors.none');
    return context.json(found.file, 200, { ETag: `"${found.file.checksum}"` });
  });

  app.openapi(publishRoute, async (context) => {
    const file = context.req.valid('json');
    if (selectorsChecksum(file) !== file.checksum) throw new Problem('selectors.checksum');
    const { organisation, id } = context.get('device');
    const status = await publishSelectors(database, organisation.id, id, file);
    if (status === 'older') throw new Problem('selectors.older');
    return context.json({ status }, 200);
  });
}
