import { createRoute, z } from '@hono/zod-openapi';
import { keySchema } from '~/lib/log/event.ts';
import type { App, Parts } from '~/server/hub-env.ts';
import { incidentSchema } from '~/server/incident/incident.ts';
import { type Answered, listAnswered } from '~/server/store/answered.ts';
import { json, REFUSALS, refusal, TOKEN } from './answers.ts';
import { cursorAfter, limitSchema, readCursor } from './cursor.ts';

/** More than the answers of one draw are not asked for by name. */
const MOST_NAMED = 20;

export const answeredSchema = z
  .object({
    answered: z.array(
      z.object({
        incident: incidentSchema.openapi('Incident'),
        replies: z.array(
          z.object({
            answer: keySchema,
            text: z.string().nullable(),
            addressee: z.string().nullable(),
            photo: z.boolean(),
          }),
        ),
      }),
    ),
    /** Where to go on: what changed earlier. */
    next_cursor: z.string(),
    more: z.boolean(),
  })
  .openapi('Answered');

const listRoute = createRoute({
  method: 'get',
  path: '/v1/answers',
  summary:
    'Отвеченные комментарии со словами ответов, последние изменения первыми; limit — сколько просмотреть, text отбирает из них',
  security: TOKEN,
  request: {
    query: z.object({
      before: z.string().optional(),
      limit: limitSchema,
      page: z.string().max(64).optional(),
      since: z.iso.datetime().optional(),
      text: z.string().max(200).optional(),
      comment: z.union([keySchema, z.array(keySchema).max(MOST_NAMED)]).optional(),
    }),
  },
  responses: {
    200: json(answeredSchema, 'Отвеченные комментарии'),
    400: refusal('Закладка не читается'),
    ...REFUSALS,
  },
});

/** Adds `GET /v1/answers`. */
export function addAnswersGiven(app: App, { database }: Parts): void {
  app.openapi(listRoute, async (context) => {
    const {
      before,
      limit,
      page = null,
      since = null,
      text = '',
      comment = null,
    } = context.req.valid('query');
    const from = before ? readCursor(before) : null;
    const comments = comment === null ? null : [comment].flat();
    const organisation = context.get('device').organisation.id;
    const filter = { page, since, comments };
    const found = await listAnswered(database, organisation, from, limit + 1, filter);
    const looked = found.slice(0, limit);
    const words = fold(text).split(/\s+/).filter(Boolean);
    const answered = looked
      .filter((one) => holds(one, words))
      .map(({ incident, replies }) => ({ incident, replies }));
    const next_cursor = cursorAfter(looked.at(-1)?.changedSeq ?? from ?? 0);
    return context.json({ answered, next_cursor, more: found.length > limit }, 200);
  });
}

/** True where all the words stand in the comment, the name of its author or the answers. */
function holds({ incident, replies }: Answered, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = replies.map(({ text }) => text ?? '').join(' ');
  const all = fold(`${incident.author?.name ?? ''} ${incident.text ?? ''} ${said}`);
  return words.every((word) => all.includes(word));
}

/** One form for searching, as the browsers have it: no case, no «ё». */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
