import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { callHub, sendToHub } from './hub-request.ts';

const connectionSchema = z.object({
  token: z.string().min(1),
  organisation: z.string(),
  role: z.enum(['moderator', 'supervisor', 'trainee']),
  /** Of the owner; an older hub does not tell. */
  name: z.string().optional(),
});

const meSchema = connectionSchema.pick({ role: true });

/** What a code was exchanged for. The token is shown by the hub this once. */
export type Connection = z.infer<typeof connectionSchema>;

/**
 * Exchanges a one-time code for a token of this device; says in words why when it cannot.
 * @param former the token that it still has of this hub: a device that is connected proves by it that it is the same.
 */
export async function connectHub(
  url: string,
  code: string,
  device: { id: string; name: string; about: string },
  former: string | null,
): Promise<{ ok: true; connection: Connection } | { ok: false; reason: string }> {
  if (!isWebAddress(url)) return { ok: false, reason: say('sync_bad_address') };
  const body = JSON.stringify({ code: code.trim(), device });
  try {
    const headers = former === null ? {} : bearer(former);
    const call = { url, method: 'POST', path: '/v1/devices:connect', headers, body } as const;
    return { ok: true, connection: await callHub(call, connectionSchema) };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}

/** The role that a hub gives to the device of a token. @throws TargetError */
export async function askRole({ url, token }: { url: string; token: string }): Promise<Connection['role']> {
  return (await callHub({ url, method: 'GET', path: '/v1/me', headers: bearer(token) }, meSchema)).role;
}

/** A person waits for it, ms. */
const LEAVING_MS = 5_000;

/** Ends the token of this device at the hub. A hub that does not answer keeps it, until a supervisor revokes it. */
export async function leaveHub({ url, token }: { url: string; token: string }): Promise<void> {
  try {
    const headers = bearer(token);
    await sendToHub({ url, method: 'DELETE', path: '/v1/me', headers, timeoutMs: LEAVING_MS });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
  }
}

function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
