import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { callHub } from './hub-request.ts';

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

/** Exchanges a one-time code for a token of this device; says in words why when it cannot. */
export async function connectHub(
  url: string,
  code: string,
  device: { id: string; name: string; about: string },
): Promise<{ ok: true; connection: Connection } | { ok: false; reason: string }> {
  if (!isWebAddress(url)) return { ok: false, reason: say('sync_bad_address') };
  const body = JSON.stringify({ code: code.trim(), device });
  try {
    const call = { url, method: 'POST', path: '/v1/devices:connect', body } as const;
    return { ok: true, connection: await callHub(call, connectionSchema) };
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}

/** The role that a hub gives to the device of a token. @throws TargetError */
export async function askRole({ url, token }: { url: string; token: string }): Promise<Connection['role']> {
  const headers = { authorization: `Bearer ${token}` };
  return (await callHub({ url, method: 'GET', path: '/v1/me', headers }, meSchema)).role;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
