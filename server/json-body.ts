import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from './problem.ts';

/** Largest body that is taken, bytes. */
const MAX_BODY = 256 * 1024;

/**
 * A body over the limit is still read and thrown away up to here: the sender hears the refusal,
 * and the connection is not cut a moment later under its next request.
 */
const MAX_DRAINED = 16 * 1024 * 1024;

const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** Refuses a body over the limit. */
export const limitBody = bodyLimit({
  maxSize: MAX_BODY,
  onError: async (context) => {
    await drain(context);
    throw new Problem('request.too-large');
  },
});

/** Refuses a request with a body that does not say it is JSON, or is not. */
export const requireJson: MiddlewareHandler = async (context, next) => {
  if (WITH_BODY.has(context.req.method)) {
    const type = context.req.header('Content-Type') ?? '';
    if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('request.not-json');
    const body = context.req.json();
    await body.catch((error: unknown) => {
      throw error instanceof SyntaxError ? new Problem('request.malformed') : error;
    });
    // Whoever asks next gets what was read here: the library reads the text anew each time.
    context.req.json = () => body;
  }
  await next();
};

async function drain(context: Context): Promise<void> {
  const body = context.req.raw.body;
  // A body sent in chunks of unknown number is already being read by the limit itself.
  if (!body || body.locked) return;
  const reader = body.getReader();
  for (let left = MAX_DRAINED; left > 0; ) {
    const { done, value } = await reader.read();
    if (done) return;
    left -= value.byteLength;
  }
  await reader.cancel();
}
