import { z } from 'zod';

/** What a device may do in its team. */
export const roleSchema = z.enum(['moderator', 'supervisor', 'trainee']);
export type Role = z.infer<typeof roleSchema>;

/** Whoever holds a valid token. */
export type Device = {
  id: string;
  name: string;
  role: Role;
  /** Id of its owner, the same on all devices of a person. */
  person: string;
  organisation: { id: string; name: string };
};
