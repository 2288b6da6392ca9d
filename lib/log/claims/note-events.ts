import { z } from 'zod';

/** The longest comment inside, as one writes it to a colleague. */
export const LONGEST_NOTE = 2000;

/** Data of comments that colleagues write to one another; never shown in a network, never sent to its page. */
export const noteEventSchemas = {
  'note.written': z.object({}),
} as const;

/** Its words and who wrote them, kept in the side table: they may quote a person. */
export const notePersonalSchema = z.object({
  text: z.string().trim().min(1).max(LONGEST_NOTE),
  by: z.string().max(256),
});
