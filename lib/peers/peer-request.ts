import type { z } from 'zod';
import { type Heard, heardIn } from './heard.ts';
import { retryAfter } from './retry-after.ts';
import { type ErrorClass, TargetError } from './target.ts';
import type { PeerWorld } from './world.ts';

/** A worker is ended when a request waits longer than 30 s; Redmine on sqlite needs up to 20 s. */
const TIMEOUT_MS = 20_000;

type Say = PeerWorld['say'];

/** What sets one kind of incident system apart on the wire. */
export type PeerSystem = {
  /** As people call it. */
  name: string;
  /** Headers that carry the key. */
  keyHeaders: (apiKey: string) => Record<string, string>;
  /** What an answer says was wrong, in the words of the system; empty where it says nothing. */
  wordsIn: (body: unknown) => string;
  /** True for an answer that says no more than that somebody else was writing at the same moment. */
  isStale: (status: number, body: unknown) => boolean;
  /** Sentences for answers that are worded by us: the key may not do it, and what was asked for is not there. */
  forbidden: (say: Say) => string;
  notHere: (say: Say) => string;
};

/** The address of an incident system and the key of the one who reports there; `onHeard` is told its clock. */
export type PeerAccess = {
  url: string;
  apiKey: string;
  world: PeerWorld;
  onHeard?: (heard: Heard) => void;
};

export type PeerCall = {
  method: 'GET' | 'POST' | 'PUT';
  /** Path and query, from the address of the system on. */
  path: string;
  body?: unknown;
  /** The version that is to be changed; a newer one there refuses the call. */
  ifMatch?: string | null | undefined;
};

/**
 * One call. @throws TargetError classed and worded: a lost answer to POST is ambiguous, to the others worth a
 * try again (reference: incident.md §5).
 */
export async function callPeer(system: PeerSystem, access: PeerAccess, call: PeerCall): Promise<Response> {
  const response = await send(system, access, call);
  if (response.ok) return response;
  const { status } = response;
  const { say } = access.world;
  const body: unknown = await response.json().catch(() => null);
  // The next try reads it again.
  if (system.isStale(status, body)) throw new TargetError('retry', say('peer_stale', system.name));
  throw new TargetError(classOf(status, call), wordsOf(say, system, status, body), retryAfter(response));
}

/** The reply of a call, parsed. @throws TargetError also for what is no reply of such a system. */
export async function readPeer<T>(
  system: PeerSystem,
  access: PeerAccess,
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  return replyOf(system, access, await callPeer(system, access, { method: 'GET', path }), schema);
}

/** The body of an answer, parsed. @throws TargetError for what is no reply of such a system. */
export async function replyOf<T>(
  system: PeerSystem,
  { world }: PeerAccess,
  response: Response,
  schema: z.ZodType<T>,
): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new TargetError('retry', world.say('peer_nonsense', system.name));
  return parsed.data;
}

/** What is to be done about whatever a call threw. */
export function classifyFor({ name }: PeerSystem, { world }: PeerAccess, error: unknown): TargetError {
  return error instanceof TargetError
    ? error
    : new TargetError('ambiguous', world.say('peer_no_answer', name));
}

async function send(
  { name, keyHeaders }: PeerSystem,
  { url, apiKey, world, onHeard }: PeerAccess,
  { method, path, body, ifMatch }: PeerCall,
): Promise<Response> {
  const sentAt = Date.now();
  try {
    const response = await world.fetch(`${url.replace(/\/+$/, '')}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...keyHeaders(apiKey),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifMatch && { 'if-match': ifMatch }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // Without it a wrong key makes the browser ask for a password.
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const heard = heardIn(response, sentAt, Date.now());
    if (heard) onHeard?.(heard);
    return response;
  } catch {
    throw new TargetError(method === 'POST' ? 'ambiguous' : 'retry', world.say('peer_no_answer', name));
  }
}

function classOf(status: number, { method }: PeerCall): ErrorClass {
  if (status === 401 || status === 403) return 'auth';
  if (status === 429 || status === 503) return 'retry';
  if (status >= 500) return method === 'POST' ? 'ambiguous' : 'retry';
  if (status === 409 || status === 412) return 'conflict';
  return 'permanent';
}

function wordsOf(say: Say, system: PeerSystem, status: number, body: unknown): string {
  if (status === 401) return say('peer_unauthorised', system.name);
  if (status === 403) return system.forbidden(say);
  if (status === 404) return system.notHere(say);
  const words = system.wordsIn(body);
  return words ? say('peer_says', system.name, words) : say('peer_failed', system.name, status);
}
