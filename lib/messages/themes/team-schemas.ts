import { z } from 'zod';
import { doingSchema } from '~/lib/log/claims/claim-schema.ts';
import { LONGEST_NOTE } from '~/lib/log/claims/note-events.ts';
import { keySchema } from '~/lib/log/event.ts';
import { teamSettingsSchema } from '~/lib/settings/team-schema.ts';
import { count, id, memberName, nothing, word } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';
import type { TeamMessages } from './team.ts';

/** What the messages of `team.ts` have to look like when they arrive. */
export const teamSchemas: SchemasOf<TeamMessages> = {
  'claim.take': z.object({ key: keySchema, doing: doingSchema, over: id.nullable() }),
  'claim.release': z.object({ key: keySchema, why: z.enum(['cancelled', 'idle', 'by-hand']) }),
  'claim.give': z.object({ key: keySchema, to: id, over: id.nullable() }),
  'note.write': z.object({ key: keySchema, text: z.string().trim().min(1).max(LONGEST_NOTE) }),
  'team.news': z.object({ stamp: word.nullable() }),
  'team.follow': nothing,
  'team.rename': z.object({ name: memberName }),
  'team.settings.publish': z.object({ over: count, settings: teamSettingsSchema }),
  'team.people': nothing,
  'team.revoke': z.object({ device: id }),
  'team.code': z.object({
    wanted: z.union([
      z.strictObject({ role: z.enum(['moderator', 'supervisor', 'trainee']) }),
      z.strictObject({ person: id }),
    ]),
  }),
};
