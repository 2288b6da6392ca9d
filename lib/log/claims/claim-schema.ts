import { z } from 'zod';
import type { Claim } from '~/lib/comment/claim.ts';

const iso = z.iso.datetime();

export const doingSchema = z.enum(['writing', 'holding']);

/** A member of the team: a device with the name and the role by which colleagues know it, and whose it is. */
export const memberSchema = z.object({
  device: z.string().min(1).max(128),
  name: z.string().max(256),
  role: z.enum(['moderator', 'supervisor', 'trainee']),
  person: z.string().min(1).max(128).optional(),
});

/** A claim as the hub sends it and as it is kept; the key is that of a comment. */
export const claimSchema = z.object({
  key: z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/),
  holder: memberSchema,
  doing: doingSchema,
  since: iso,
  until: iso,
  by: z.string().max(256).optional(),
}) satisfies z.ZodType<Claim>;

/** How a claim ended: let go, because the comment was answered or is no more, or by its time. */
export const endSchema = z.enum(['released', 'resolved', 'expired']);

const device = z.string().min(1).max(128);

/**
 * Body of `PUT /v1/claims/{key}`. `over`: the device it is taken over from, by a person's decision; `to`: the
 * device it is given to by a supervisor.
 */
export const takeSchema = z.object({ doing: doingSchema, over: device.optional(), to: device.optional() });

/** Answer of `GET /v1/claims`: what changed after the cursor; without one every claim that stands. */
export const claimChangesSchema = z.object({
  taken: z.array(claimSchema),
  ended: z.array(z.object({ key: z.string(), by: endSchema, at: iso })),
  next_cursor: z.string(),
  more: z.boolean(),
  server_time: iso,
});
