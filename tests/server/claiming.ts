import type { Claim } from '~/lib/comment/claim.ts';
import { claimChangesSchema, claimSchema } from '~/lib/log/claims/claim-schema.ts';
import type { Client } from './client.ts';

let number = 0;
/** A comment that no test has used. */
export const newKey = () => `vk:-38612614:114815:${9_000 + ++number}`;
/** Takes a comment, as a device does. */
export const take = (who: Client, key: string, body: unknown = { doing: 'writing' }) =>
  who.put(`/v1/claims/${key}`, body);
/** Takes a comment that is free, or one's own. */
export const taken = async (who: Client, key: string, body?: unknown): Promise<Claim> =>
  claimSchema.parse((await take(who, key, body)).body);
/** Who holds what, or with a bookmark what changed. */
export const list = async (who: Client, query = '') =>
  claimChangesSchema.parse((await who.get(`/v1/claims${query}`)).body);
