import { z } from 'zod';
import type { CodeFor, TeamPage, TeamPerson } from '~/lib/comment/team.ts';
import { callHub, callsOf, readReply, sendToHub } from './hub-request.ts';

const roleSchema = z.enum(['moderator', 'supervisor', 'trainee']);

const deviceSchema = z.object({
  id: z.string(),
  about: z.string().nullable(),
  connected_at: z.iso.datetime(),
  last_seen_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
});

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  devices: z.array(deviceSchema),
});

const pageSchema = z.object({
  page: z.string(),
  name: z.string().nullable(),
  given: z.boolean(),
  waiting: z.number().int().nonnegative(),
  changed_at: z.iso.datetime().nullable(),
});

const codeSchema = z.object({ code: z.string(), role: roleSchema, valid_minutes: z.number().int() });

/** A hub as far as its people go; `token` is that of a supervisor's device. Everything here throws TargetError. */
export function hubPeople(hub: { url: string; token: string }) {
  const call = callsOf(hub);
  return {
    /** Everybody with a device, by name. */
    people: async (): Promise<TeamPerson[]> =>
      (await callHub(call('GET', '/v1/people'), z.object({ people: z.array(personSchema) }))).people,
    /** The pages that the team has and those that comments came from. */
    pages: async (): Promise<TeamPage[]> =>
      (await callHub(call('GET', '/v1/pages'), z.object({ pages: z.array(pageSchema) }))).pages,
    /** Ends the connection of a device. */
    async revoke(device: string): Promise<void> {
      const response = await sendToHub(call('DELETE', `/v1/devices/${encodeURIComponent(device)}`));
      if (!response.ok) await readReply(response, z.unknown());
    },
    /** A code by which one device gets in. */
    code: (wanted: CodeFor): Promise<z.infer<typeof codeSchema>> =>
      callHub(call('POST', '/v1/codes', wanted), codeSchema),
  };
}
