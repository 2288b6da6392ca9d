import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const EXTENSION = /^(chrome|moz)-extension:\/\/[\w-]+$/;

const answerExtensions = cors({
  origin: (origin) => (EXTENSION.test(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  exposeHeaders: ['Date', 'ETag', 'Idempotency-Replayed', 'Location', 'Retry-After'],
  maxAge: 600,
});

/**
 * Lets extensions, and no website, read answers. Tokens travel in a header, so no cookies are involved.
 * A hub in the local network also answers the browser's question about private networks.
 */
export const crossOrigin: MiddlewareHandler = async (context, next) => {
  const asks = context.req.header('Access-Control-Request-Private-Network') === 'true';
  const known = EXTENSION.test(context.req.header('Origin') ?? '');
  const answer = await answerExtensions(context, next);
  if (asks && known && answer) answer.headers.set('Access-Control-Allow-Private-Network', 'true');
  return answer;
};
