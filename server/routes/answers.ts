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

/** Refusals that every route shares. */
export const ALWAYS = {
  429: refusal('Слишком много запросов; когда повторить, сказано в Retry-After'),
  500: refusal('Ошибка на сервере'),
  503: refusal('База данных не отвечает'),
} as const;

/** Refusals that every route with a token shares. */
export const GUARDED = {
  401: refusal('Нет токена, или он отозван'),
  403: refusal('Роли это не разрешено, или соединение не защищено'),
  ...ALWAYS,
} as const;

/** Refusals of a route with a token that takes anything: a place, a question, a body. */
export const REFUSALS = { ...GUARDED, 422: refusal('Запрос не подходит') } as const;

/** Refusals that every route with a body shares. */
export const BODY_REFUSALS = {
  400: refusal('Тело запроса не JSON, или нет обязательного заголовка'),
  413: refusal('Запрос слишком большой'),
  415: refusal('Тело запроса не application/json'),
} as const;

/** Marks a route that needs a token. */
export const TOKEN = [{ token: [] }];
