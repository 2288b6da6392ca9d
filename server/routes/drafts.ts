import { createRoute, z } from '@hono/zod-openapi';
import {
  decisionSchema,
  reviewDraftSchema,
  reviewDraftsSchema,
  reviewStateSchema,
  submissionSchema,
} from '~/lib/log/review/review-schema.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { listDrafts } from '~/server/store/draft-rows.ts';
import { decideDraft, sendDraft, withdrawDraft } from '~/server/store/drafts.ts';
import { BODY_REFUSALS, json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor } from './cursor.ts';
import { etagOf, readIfMatch } from './headers.ts';

export const draftSchema = reviewDraftSchema.openapi('Draft');
export const draftsSchema = reviewDraftsSchema.extend({ drafts: z.array(draftSchema) }).openapi('Drafts');

const byId = z.object({ id: z.uuid() });
const unknown = refusal('Такого черновика нет');

const sendRoute = createRoute({
  method: 'post',
  path: '/v1/drafts',
  summary: 'Отправить черновик ответа на проверку; прежний, который ещё ждёт, он заменяет',
  security: TOKEN,
  request: { body: { required: true, content: { 'application/json': { schema: submissionSchema } } } },
  responses: {
    200: json(draftSchema, 'Этот черновик уже принят раньше'),
    201: json(draftSchema, 'Черновик ждёт проверки'),
    409: refusal('Под этим номером уже есть другой черновик'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/drafts',
  summary: 'Черновики в порядке последнего изменения: руководителю все, остальным только свои',
  security: TOKEN,
  request: {
    query: z.object({
      after: z.string().optional(),
      limit: limitSchema,
      state: reviewStateSchema.optional(),
      mine: z.enum(['true', 'false']).default('false'),
    }),
  },
  responses: {
    200: json(draftsSchema, 'Черновики'),
    400: refusal('Закладка не читается'),
    ...REFUSALS,
  },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/v1/drafts/{id}/decision',
  summary: 'Одобрить черновик или вернуть с замечаниями; версия — в If-Match, свой черновик не проверяют',
  security: TOKEN,
  request: {
    params: byId,
    headers: z.object({ 'if-match': z.string().optional() }),
    body: { required: true, content: { 'application/json': { schema: decisionSchema } } },
  },
  responses: {
    200: json(draftSchema, 'Решено'),
    404: unknown,
    409: refusal('Черновик уже не ждёт проверки'),
    412: refusal('Версия устарела'),
    428: refusal('Нет If-Match'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/v1/drafts/{id}/withdrawal',
  summary: 'Забрать свой черновик с проверки; его слов сервер больше не хранит',
  security: TOKEN,
  request: {
    params: byId,
    body: { required: true, content: { 'application/json': { schema: z.strictObject({}) } } },
  },
  responses: {
    200: json(draftSchema, 'Черновик забран'),
    404: unknown,
    409: refusal('По черновику уже решено'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

/** Adds the routes of `/v1/drafts`, by which a team checks answers before they are sent. */
export function addDrafts(app: App, { database }: Parts): void {
  app.openapi(sendRoute, async (context) => {
    const { draft, created } = await sendDraft(database, context.get('device'), context.req.valid('json'));
    context.header('ETag', etagOf(draft.version));
    return created ? context.json(draft, 201) : context.json(draft, 200);
  });

  app.openapi(listRoute, async (context) => {
    const { after, limit, state, mine } = context.req.valid('query');
    const device = context.get('device');
    const from = readCursor(after);
    const filter = {
      sender: device.role === 'supervisor' && mine === 'false' ? null : device,
      state: state ?? null,
    };
    const found = await listDrafts(database, device.organisation.id, filter, from, limit + 1);
    const shown = found.slice(0, limit);
    const next_cursor = cursorAfter(shown.at(-1)?.changedSeq ?? from);
    const drafts = shown.map(({ draft }) => draft);
    return context.json({ drafts, next_cursor, more: found.length > limit }, 200);
  });

  app.openapi(decideRoute, async (context) => {
    const version = readIfMatch(context.req.valid('header')['if-match']);
    const { id } = context.req.valid('param');
    const decision = context.req.valid('json');
    const draft = await decideDraft(database, context.get('device'), id, version, decision);
    return context.json(draft, 200, { ETag: etagOf(draft.version) });
  });

  app.openapi(withdrawRoute, async (context) => {
    const draft = await withdrawDraft(database, context.get('device'), context.req.valid('param').id);
    return context.json(draft, 200, { ETag: etagOf(draft.version) });
  });
}
