import { z } from 'zod';

/** How often one rule of the coach spoke about a draft that was handed over. */
export const draftFindingSchema = z.object({
  rule: z.string().min(1).max(64),
  level: z.enum(['must', 'should', 'hint']),
  count: z.number().int().positive(),
});

/** Data of what is known about an answer that was written in the composer; its text is in `answer.seen` alone. */
export const draftEventSchemas = {
  'draft.checked': z.object({
    /** Key of the official comment the draft became. */
    answer: z.string().regex(/^[A-Za-z0-9:_.-]{8,128}$/),
    /** What stood against the draft when it was handed over; nothing of this blocked it. */
    findings: z.array(draftFindingSchema).max(100),
    /** Rules that the author found not to fit this draft. */
    muted: z.array(z.string().min(1).max(64)).max(100),
    /** Rules that were shown to the author at any time; absent in events of earlier builds. */
    spoken: z.array(z.string().min(1).max(64)).max(100).optional(),
    situation: z.string().max(32).nullable(),
    /** True when the words were changed between the composer and the page. */
    edited: z.boolean(),
    /** Present when a supervisor approved the draft: when by the hub, and at which device. */
    review: z.object({ at: z.iso.datetime(), by: z.string().max(128) }).optional(),
  }),
  /** A «было — стало» was made from two photos, here and for the moderator alone; the picture itself is not kept. */
  'photo.paired': z.object({
    /** SHA-256 of the JPEG that was made, its size in bytes and in pixels. */
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number().int().positive(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** Whether the author's photo came from the page or from a file of the moderator. */
    before: z.enum(['page', 'file']),
  }),
} as const;
