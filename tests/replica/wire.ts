import { z } from 'zod';
import type { TownComment } from './settle.ts';

/** What a page of the replica asks its server to do; `tab` lets it recognise its own doing. */
export const commandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    post: z.string(),
    by: z.string(),
    text: z.string().trim().min(1).max(16_384),
    replyTo: z.string().nullable(),
    tab: z.string(),
  }),
  z.object({ kind: z.literal('remove'), post: z.string(), comment: z.string(), tab: z.string() }),
  z.object({ kind: z.literal('restore'), post: z.string(), comment: z.string(), tab: z.string() }),
]);

export type Command = z.infer<typeof commandSchema>;

/** What every open page is told at once; `tab` is null for what the test side did. */
export type Happening =
  | { kind: 'said'; post: string; comment: TownComment; tab: string | null }
  | { kind: 'removed' | 'restored'; post: string; comment: string; tab: string | null }
  | { kind: 'edited'; post: string; comment: string; text: string; tab: string | null }
  | { kind: 'reset' };
