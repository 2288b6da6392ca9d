import { createRoute, z } from '@hono/zod-openapi';
import type { Claim } from '~/lib/comment/claim.ts';
import { claimChangesSchema, claimSchema, takeSchema } from '~/lib/log/claims/claim-schema.ts';
import { keySchema } from '~/lib/log/event.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { Problem, problemSchema } from '~/server/problem.ts';
import { releaseClaim } from '~/server/store/claim-ends.ts';
import { type ClaimChange, listClaims } from '~/server/store/claim-rows.ts';
import { giveClaim, takeClaim } from '~/server/store/claims.ts';
import { numberAndClock } from '~/server/store/counter.ts';
import { BODY_REFUSALS, json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, readCursor, waitSchema } from './cursor.ts';

/** Changes in one answer. */
const LIMIT = 500;

const byKey = z.object({ key: keySchema });
const shownClaim = z.object(claimSchema.shape).openapi('Claim');
const shownChanges = z
  .object({ ...claimChangesSchema.shape, taken: z.array(shownClaim) })
  .openapi('ClaimChanges');

const takeRoute = createRoute({
  method: 'put',
  path: '/v1/claims/{key}',
  summary:
    'Взять комментарий в работу или продлить: на 3 минуты, пока пишут ответ, на 30, пока держат; руководитель может поручить его коллеге на 8 часов',
  security: TOKEN,
  request: {
    params: byKey,
    body: { required: true, content: { 'application/json': { schema: takeSchema } } },
  },
  responses: {
    200: json(
      shownClaim,
      'Комментарий в работе у этого устройства; взятый на другом устройстве того же человека переходит',
    ),
    404: refusal('Такое устройство не подключено'),
    409: {
      description: 'Комментарий взял коллега; в `claim` — кто и до какого времени',
      content: {
        'application/problem+json': { schema: problemSchema.extend({ claim: shownClaim }).openapi('Held') },
      },
    },
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

const releaseRoute = createRoute({
  method: 'delete',
  path: '/v1/claims/{key}',
  summary:
    'Отпустить комментарий: взятый этим устройством, с whose=person — и другим устройством того же человека; чужое не меняется',
  security: TOKEN,
  request: {
    params: byKey,
    query: z.object({ whose: z.enum(['device', 'person']).default('device') }),
  },
  responses: { 204: { description: 'Больше не занят' }, ...REFUSALS },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/claims',
  summary: 'Кто что взял в работу: без закладки — всё, с закладкой — что изменилось, с ожиданием до 25 с',
  security: TOKEN,
  request: {
    query: z.object({
      after: z.string().optional(),
      wait: waitSchema,
    }),
  },
  responses: {
    200: json(shownChanges, 'Что изменилось'),
    400: refusal('Закладка не читается'),
    ...REFUSALS,
  },
});

/** Adds the routes of `/v1/claims`. */
export function addClaims(app: App, { database, changes: watch }: Parts): void {
  app.openapi(takeRoute, async (context) => {
    const device = context.get('device');
    const { key } = context.req.valid('param');
    const { doing, over = null, to } = context.req.valid('json');
    // A trainee asks the colleague, and does not decide over the colleague's head.
    if (over !== null && device.role === 'trainee') throw new Problem('role.forbidden');
    if (to !== undefined && device.role !== 'supervisor') throw new Problem('role.forbidden');
    const taking =
      to === undefined
        ? await takeClaim(database, device, key, doing, over)
        : await giveClaim(database, device, key, over, to);
    if (!taking.ok && taking.held === null) throw new Problem('device.unknown');
    if (!taking.ok) throw new Problem('claim.held', {}, [], { claim: taking.held });
    return context.json(taking.claim, 200);
  });

  app.openapi(releaseRoute, async (context) => {
    const { whose } = context.req.valid('query');
    await releaseClaim(database, context.get('device'), context.req.valid('param').key, whose);
    return context.body(null, 204);
  });

  app.openapi(listRoute, async (context) => {
    const { after, wait } = context.req.valid('query');
    const organisation = context.get('device').organisation.id;
    const startedAt = performance.now();
    // First the number, then the list: nothing falls between them.
    const { last, now } = await numberAndClock(database, organisation);
    const from = after ? readCursor(after) : last;
    // A database that was restored from a copy does not know the bookmark yet.
    if (from > last) throw new Problem('cursor.unreadable');
    let changes = await listClaims(database, organisation, after ? from : 0, LIMIT + 1);
    if (after && changes.length === 0 && wait > 0) {
      await watch.wait('claims', organisation, from, wait * 1_000, context.req.raw.signal);
      changes = await listClaims(database, organisation, from, LIMIT + 1);
    }
    const server_time = new Date(now.getTime() + performance.now() - startedAt).toISOString();
    return context.json({ ...answerOf(changes, from), server_time }, 200);
  });
}

function answerOf(changes: readonly ClaimChange[], from: number) {
  const shown = changes.slice(0, LIMIT);
  const more = changes.length > LIMIT;
  const last = shown.at(-1)?.seq ?? 0;
  const taken: Claim[] = shown.flatMap(({ claim, ended }) => (ended ? [] : claim));
  const ended = shown.flatMap((change) => change.ended ?? []);
  return {
    taken,
    ended,
    next_cursor: cursorAfter(more ? last : Math.max(from, last)),
    more,
  };
}
