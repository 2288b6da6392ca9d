import { z } from 'zod';
import { keySchema } from '~/lib/log/event.ts';
import { count, id, network, nothing, TEXT, word } from './fields.ts';
import { OVERLAY_PARTS, type PageMessages } from './page.ts';
import type { SchemasOf } from './schemas-of.ts';

const page = z.object({ network, owner: id, slug: word.nullable(), name: word.nullable() });

const author = z.object({
  id: word.nullable(),
  slug: word.nullable(),
  name: word,
  kind: z.enum(['person', 'community', 'unknown']),
});

const COMMENTS_A_BATCH = 5_000;

const address = z.url({ protocol: /^https?$/ }).max(4096);

const sighting = z.object({
  key: keySchema,
  weak: z.boolean(),
  network,
  owner: id,
  post: id,
  id,
  thread: id,
  replyTo: id.nullable(),
  addressee: word.nullable(),
  author,
  text: z.string().max(TEXT),
  attachments: z.array(z.enum(['photo', 'video', 'sticker', 'file'])).max(64),
  posted: z
    .object({ at: z.iso.datetime(), precision: z.enum(['second', 'minute', 'hour', 'day']) })
    .nullable(),
  deleted: z.boolean(),
  goneBy: z.enum(['us', 'author', 'page', 'network']).optional(),
  clamped: z.boolean(),
  partial: z.boolean(),
  url: address,
});

const problem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('missing'), field: word, count }),
  z.object({ kind: z.literal('counter'), post: id, seen: count, total: count }),
  z.object({ kind: z.literal('blind'), post: id, total: count.nullable() }),
]);

const fallback = z.object({
  field: word,
  variant: z.number().int().positive(),
  of: z.number().int().positive(),
});

const batch = z.object({
  page,
  layout: word,
  health: z.object({
    state: z.enum(['ok', 'degraded', 'blind']),
    problems: z.array(problem).max(200),
    fallbacks: z.array(fallback).max(50).optional(),
  }),
  me: author.nullable().optional(),
  told: z.string().max(64).nullable().optional(),
  posts: z
    .array(z.object({ owner: id, post: id, url: address, total: count.nullable(), seen: count }))
    .max(500),
  comments: z.array(sighting).max(COMMENTS_A_BATCH),
});

/** What the messages of `page.ts` have to look like when they arrive. */
export const pageSchemas: SchemasOf<PageMessages> = {
  'page.shown': z.object({ page: page.nullable(), manages: z.boolean(), url: z.string().max(4096) }),
  'page.seen': batch,
  'panel.fold': z.object({ folded: z.boolean() }),
  'dashboard.open': nothing,
  'help.open': z.object({ code: z.int() }),
  'part.load': z.object({ part: z.enum(OVERLAY_PARTS) }),
  'page.moderate': z.object({ page, on: z.boolean() }),
  'today.figures': nothing,
};
