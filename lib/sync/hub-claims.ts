import { z } from 'zod';
import type { Claim, Doing, Member } from '~/lib/comment/claim.ts';
import { claimChangesSchema, claimSchema, memberSchema } from '~/lib/log/claims/claim-schema.ts';
import type { ClaimChanges } from '~/lib/log/claims/learn-claims.ts';
import { callHub, type HubCall, readReply, sendToHub } from './hub-request.ts';

/** Somebody waits with a draft in hand: a hub that is slower counts as one that does not answer, ms. */
const PATIENCE_MS = 4_000;

/** How long the hub is asked to wait for news, seconds; a worker is ended after 30 s of waiting. */
const WAIT_SECONDS = 20;

const heldSchema = z.object({ code: z.literal('claim.held'), claim: claimSchema });

const meSchema = z.object({
  role: memberSchema.shape.role,
  person: memberSchema.shape.person,
  device: z.object({ id: z.string(), name: z.string() }),
});

/** What came of asking for a claim. */
export type Asked = { ok: true; claim: Claim } | { ok: false; held: Claim };

/** A hub as far as claims go; `token` is that of this device. Everything here throws TargetError, nothing else. */
export function hubClaims({ url, token }: { url: string; token: string }) {
  const call = (method: HubCall['method'], path: string, body?: object): HubCall => ({
    url,
    method,
    path,
    headers: { authorization: `Bearer ${token}` },
    timeoutMs: PATIENCE_MS,
    ...(body && { body: JSON.stringify(body) }),
  });
  const pathOf = (key: string) => `/v1/claims/${encodeURIComponent(key)}`;
  return {
    /** Takes a claim or makes it last longer. @param over the device it is taken over from. */
    async take(key: string, doing: Doing, over: string | null): Promise<Asked> {
      const response = await sendToHub(call('PUT', pathOf(key), { doing, ...(over !== null && { over }) }));
      const held = response.status === 409 ? await heldOf(response.clone()) : null;
      return held ? { ok: false, held } : { ok: true, claim: await readReply(response, claimSchema) };
    },
    /** Gives a comment to a colleague, as a supervisor. @param over the device it is taken over from. */
    async give(key: string, to: string, over: string | null): Promise<Asked> {
      const body = { doing: 'holding', to, ...(over !== null && { over }) };
      const response = await sendToHub(call('PUT', pathOf(key), body));
      const held = response.status === 409 ? await heldOf(response.clone()) : null;
      return held ? { ok: false, held } : { ok: true, claim: await readReply(response, claimSchema) };
    },
    /** Lets the own claim go, that of this device or of its owner on any; nothing happens where there is none. */
    async release(key: string, whose: 'device' | 'person'): Promise<void> {
      const response = await sendToHub(call('DELETE', `${pathOf(key)}?whose=${whose}`));
      if (!response.ok) await readReply(response, z.unknown());
    },
    /** All claims that stand, or what changed after the cursor; with `news` the hub waits until there is some. */
    changes(cursor: string | null, until: 'now' | 'news'): Promise<ClaimChanges> {
      const wait = cursor === null || until === 'now' ? 0 : WAIT_SECONDS;
      const query = cursor === null ? '' : `?after=${encodeURIComponent(cursor)}&wait=${wait}`;
      const timeoutMs = wait * 1000 + PATIENCE_MS;
      return callHub({ ...call('GET', `/v1/claims${query}`), timeoutMs }, claimChangesSchema);
    },
    /** How the team knows this device. */
    async me(): Promise<Member> {
      return memberOf(await callHub(call('GET', '/v1/me'), meSchema));
    },
    /** Gives this device the name by which colleagues see it. */
    async rename(name: string): Promise<Member> {
      return memberOf(await callHub(call('PATCH', '/v1/me', { name }), meSchema));
    },
  };
}

/** The claim in a refusal; null for a refusal of another kind. */
async function heldOf(response: Response): Promise<Claim | null> {
  const parsed = heldSchema.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data.claim : null;
}

function memberOf({ role, person, device }: z.infer<typeof meSchema>): Member {
  return { device: device.id, name: device.name, role, person };
}
