import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problem.ts';

/** Largest body that is read, bytes. */
export const MAX_BODY = 256 * 1024;

/** Refuses a body over the limit before it is read whole. */
export const limitBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw new Problem('request.too-large');
  },
});

/** Refuses a request with a body that does not say it is JSON, or is not. */
export const requireJson: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'POST' || context.req.method === 'PATCH') {
    const type = context.req.header('Content-Type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('request.not-json');
    await context.req.json().catch((error: unknown) => {
      throw error instanceof SyntaxError ? new Problem('request.malformed') : error;
    });
  }
  await next();
};
