import type { z } from '@hono/zod-openapi';
import { problemSchema } from '~/server/problem.ts';

/** Describes a JSON answer for the OpenAPI document. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** Describes a refusal for the OpenAPI document. */
export function refusal(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}

/** Refusals that every route with a token shares. */
export const REFUSALS = {
  401: refusal('Нет токена, или он отозван'),
  403: refusal('Роли это не разрешено'),
  422: refusal('Запрос не подходит'),
  503: refusal('База данных не отвечает'),
} as const;

/** Marks a route that needs a token. */
export const TOKEN = [{ token: [] }];
