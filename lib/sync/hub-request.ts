import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { retryAfter } from '~/lib/peers/retry-after.ts';
import { type ErrorClass, TargetError } from '~/lib/peers/target.ts';

/** A worker is ended when a request waits longer than 30 s for its response. */
const TIMEOUT_MS = 20_000;

/** RFC 9457, as far as it is used; the hub words `detail` for a person. */
const problemSchema = z.object({ detail: z.string().min(1) });

export type HubCall = {
  /** Address of the hub, with or without a slash at its end. */
  url: string;
  path: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  /** JSON text. */
  body?: string;
  /** Where a person waits for the answer: less than the usual 20 s. A long poll: a little more than it lasts. */
  timeoutMs?: number;
};

/** What a call is made of besides the address and the token. */
type Asked = (method: HubCall['method'], path: string, body?: object) => HubCall;

/** Gives what makes the calls of one device to its hub; a body goes as JSON. */
export function callsOf({ url, token }: { url: string; token: string }): Asked {
  return (method, path, body) => ({
    url,
    method,
    path,
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/**
 * One call to a hub, its reply parsed by `schema`.
 * @throws TargetError classed and worded; nothing else.
 */
export async function callHub<T>(call: HubCall, schema: z.ZodType<T>): Promise<T> {
  return readReply(await sendToHub(call), schema);
}

/** Reads the reply of a hub. @throws TargetError for a refusal and for what is not the reply of a hub. */
export async function readReply<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  if (!response.ok) throw await refusal(response);
  const parsed = schema.safeParse(await jsonOf(response));
  if (!parsed.success) throw new TargetError('retry', say('sync_nonsense'));
  return parsed.data;
}

/** Sends one call, whatever the hub replies. @throws TargetError when there is no reply. */
export async function sendToHub({ url, path, method, headers, body, timeoutMs }: HubCall): Promise<Response> {
  try {
    return await fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body }),
      credentials: 'omit',
      // The log goes to the address that was configured and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs ?? TIMEOUT_MS),
    });
  } catch {
    throw new TargetError('ambiguous', say('sync_no_answer'));
  }
}

async function refusal(response: Response): Promise<TargetError> {
  const errorClass = classOf(response.status);
  const problem = problemSchema.safeParse(await jsonOf(response));
  const words = problem.success ? say('sync_hub_says', problem.data.detail) : defaultWords(response.status);
  return new TargetError(errorClass, words, retryAfter(response));
}

function classOf(status: number): ErrorClass {
  if (status === 401 || status === 403) return 'auth';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 408 || status === 429 || status === 503) return 'retry';
  if (status >= 500) return 'ambiguous';
  // The address is wrong, not the event: nothing must be parked for it.
  if (status === 404 || status === 405 || status === 410) return 'retry';
  return 'permanent';
}

function defaultWords(status: number): string {
  if (status === 401 || status === 403) return say('sync_unauthorised');
  if (status === 429 || status === 503) return say('sync_busy');
  if (status === 404 || status === 405 || status === 410) return say('sync_no_hub_here');
  return say('sync_failed', status);
}

/** The body as JSON; null when it is none. @throws TargetError when the connection broke in its middle. */
async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw new TargetError('ambiguous', say('sync_no_answer'));
  }
}
