import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { type ErrorClass, TargetError } from './target.ts';

/** A worker is ended when a request waits longer than 30 s; Redmine on sqlite needs up to 20 s. */
const TIMEOUT_MS = 20_000;

export type RedmineCall = {
  method: 'GET' | 'POST' | 'PUT';
  /** Path and query, from the address of the Redmine on. */
  path: string;
  body?: unknown;
};

const errorsSchema = z.object({ errors: z.array(z.string()) });

/** The address of a Redmine and the key of the one who reports there. */
export type RedmineAccess = { url: string; apiKey: string };

/**
 * One call. @throws TargetError classed and worded: a lost answer to POST is ambiguous, to the others worth a
 * try again (reference: incident.md §5).
 */
export async function callRedmine({ url, apiKey }: RedmineAccess, call: RedmineCall): Promise<Response> {
  const response = await send(url, apiKey, call);
  if (response.ok) return response;
  throw new TargetError(classOf(response.status, call.method), await wordsOf(response));
}

/** The reply of a call, parsed. @throws TargetError also for what is no reply of a Redmine. */
export async function readRedmine<T>(access: RedmineAccess, path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await callRedmine(access, { method: 'GET', path });
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new TargetError('retry', say('redmine_nonsense'));
  return parsed.data;
}

async function send(url: string, apiKey: string, { method, path, body }: RedmineCall): Promise<Response> {
  try {
    return await fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'x-redmine-api-key': apiKey,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Without it a wrong key makes the browser ask for a password.
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new TargetError(method === 'POST' ? 'ambiguous' : 'retry', say('redmine_no_answer'));
  }
}

function classOf(status: number, method: RedmineCall['method']): ErrorClass {
  if (status === 401 || status === 403) return 'auth';
  if (status === 429 || status === 503) return 'retry';
  if (status >= 500) return method === 'POST' ? 'ambiguous' : 'retry';
  if (status === 409 || status === 412) return 'conflict';
  return 'permanent';
}

/** Redmine words its errors in its own language; there are no codes. */
async function wordsOf(response: Response): Promise<string> {
  const { status } = response;
  if (status === 401 || status === 403) return say('redmine_unauthorised');
  const { data } = errorsSchema.safeParse(await response.json().catch(() => null));
  const errors = data?.errors.filter(Boolean) ?? [];
  if (errors.length > 0) return say('redmine_says', errors.join('; '));
  return status === 404 ? say('redmine_not_here') : say('redmine_failed', status);
}
