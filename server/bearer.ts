import type { HubContext } from './hub-env.ts';

/** The token that a request came with; null when it came with none. */
export function bearerOf(context: Pick<HubContext, 'req'>): string | null {
  return /^Bearer ([\w-]{20,200})$/i.exec(context.req.header('Authorization') ?? '')?.[1] ?? null;
}
