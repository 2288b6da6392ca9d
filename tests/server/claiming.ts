import type { Claim } from '~/lib/comment/claim.ts';
import { claimChangesSchema, claimSchema } from '~/lib/log/claims/claim-schema.ts';
import { startHub } from '~/server/start-hub.ts';
import { type Client, client, connectDevice } from './client.ts';
import type { HubOfFile } from './hub-of-file.ts';

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
/** What `who` is told of one comment; null where nobody holds it. */
export const standingFor = async (who: Client, key: string) =>
  (await list(who)).taken.find((claim) => claim.key === key) ?? null;

/** One more hub on the database of a file. */
export const startAnother = ({ database }: HubOfFile) =>
  startHub({ port: 0, databaseUrl: database.url, quiet: true });

/** A moderator and a supervisor at the hub of a file; `olegElsewhere` is his same device at a second hub of the team. */
export async function setColleagues(at: HubOfFile) {
  const other = await startAnother(at);
  const marina = await connectDevice(at.hub, 'moderator', 'marina', 'Марина');
  const oleg = await connectDevice(at.hub, 'supervisor', 'oleg', 'Олег');
  return { other, marina, oleg, olegElsewhere: client(other.url, oleg.token) };
}
