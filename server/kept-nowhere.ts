import type { MiddlewareHandler } from 'hono';

/**
 * Says of every answer that no browser and no proxy may keep it: people's words are in it, and what is kept by others
 * is not erased with them. Nor is it to be taken for anything but what it says it is.
 */
export const keptNowhere: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Cache-Control', 'no-store');
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
};
