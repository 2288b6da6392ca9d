import { connectionSchema } from '~/server/routes/devices.ts';
import type { Hub } from '~/server/start-hub.ts';
import type { Role } from '~/server/store/device.ts';
import { contractOf } from './contract.ts';

/** What a test needs of an answer. */
export type Answer = { status: number; headers: Headers; body: unknown };

/** Sends requests as one connected device. */
export type Client = {
  token: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
};

/** Connects a new device with a code of the given role and gives its client. */
export async function connectDevice(
  hub: Hub,
  role: Role = 'moderator',
  id: string = crypto.randomUUID(),
  name = 'Пост 1',
) {
  const code = await hub.createCode(role);
  const answer = await send(hub.url, 'POST', '/v1/devices:connect', { code, device: { id, name } });
  return client(hub.url, connectionSchema.parse(answer.body).token);
}

/** Sends a code as the device with this id; `token` is the one that it has. */
export function sendCode(hub: Hub, code: string, id = 'device-1', token?: string): Promise<Answer> {
  const proof = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return send(hub.url, 'POST', '/v1/devices:connect', { code, device: { id, name: 'Пост 1' } }, proof);
}

/** Gives a client for a token. */
export function client(url: string, token: string): Client {
  const bearer = { Authorization: `Bearer ${token}` };
  return {
    token,
    get: (path) => send(url, 'GET', path, undefined, bearer),
    post: (path, body, headers) => send(url, 'POST', path, body, { ...bearer, ...headers }),
    patch: (path, body, headers) => send(url, 'PATCH', path, body, { ...bearer, ...headers }),
    put: (path, body, headers) => send(url, 'PUT', path, body, { ...bearer, ...headers }),
    delete: (path) => send(url, 'DELETE', path, undefined, bearer),
  };
}

/** What was answered so far in this test file, each route with its status: `GET /v1/me 200`. */
export const answered = new Set<string>();

/**
 * Sends one request; a body that is not a string goes as JSON. Throws when the answer is not as the OpenAPI
 * document of the hub describes it.
 */
export async function send(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const contract = await contractOf(url);
  const response = await fetch(url + path, {
    method,
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('Content-Type') ?? '';
  const parsed: unknown = text === '' ? null : type.includes('json') ? JSON.parse(text) : text;
  const what = contract.check(method, url + path, {
    status: response.status,
    type,
    body: parsed,
  });
  if (what !== null) answered.add(what);
  return { status: response.status, headers: response.headers, body: parsed };
}
