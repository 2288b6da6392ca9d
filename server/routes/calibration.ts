import { createRoute, z } from '@hono/zod-openapi';
import {
  agreementSchema,
  agreementsSchema,
  judgementSchema,
} from '~/lib/log/calibration/judgement-schema.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { countJudgement, countsOf } from '~/server/store/calibration.ts';
import { BODY_REFUSALS, json, REFUSALS, refusal, TOKEN } from './answers.ts';

/** More than the cards of some weeks are not asked for at once. */
const MOST = 20;

const shownAgreement = z.object(agreementSchema.shape).openapi('Agreement');
const shownAgreements = agreementsSchema
  .extend({ agreements: z.array(shownAgreement) })
  .openapi('Agreements');

const judgeRoute = createRoute({
  method: 'post',
  path: '/v1/calibration',
  summary: 'Учесть решение по карточке недели: сервер хранит только счёт по случаю, без человека',
  security: TOKEN,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject(judgementSchema.shape).openapi('Judgement') } },
    },
  },
  responses: {
    200: json(shownAgreement, 'Учтено; меньше трёх решений не показываются'),
    404: refusal('Такого решения у организации нет'),
    ...BODY_REFUSALS,
    ...REFUSALS,
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/calibration',
  summary: 'Как команда решила по карточкам: счёт по каждому случаю, если решений не меньше трёх',
  security: TOKEN,
  request: { query: z.object({ case: z.union([z.uuid(), z.array(z.uuid()).max(MOST)]) }) },
  responses: { 200: json(shownAgreements, 'Счёт по случаям'), ...REFUSALS },
});

/** Adds the routes of `/v1/calibration`, by which a team sees how it agrees on a case and never who said what. */
export function addCalibration(app: App, { database }: Parts): void {
  app.openapi(judgeRoute, async (context) =>
    context.json(await countJudgement(database, context.get('device'), context.req.valid('json')), 200),
  );

  app.openapi(listRoute, async (context) => {
    const cases = [...new Set([context.req.valid('query').case].flat())];
    const organisation = context.get('device').organisation.id;
    const agreements = await Promise.all(
      cases.map(async (of) => ({ case: of, counts: await countsOf(database, organisation, of) })),
    );
    return context.json({ agreements }, 200);
  });
}
