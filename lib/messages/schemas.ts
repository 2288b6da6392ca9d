import { z } from 'zod';
import { LANGUAGES } from '~/lib/locale/english.ts';
import { keySchema } from '~/lib/log/event.ts';
import type { MessageName, MessageTable } from './table.ts';

/** Longest text of one comment that is taken; the networks themselves stop earlier. */
const TEXT = 32_768;
const COMMENTS_A_BATCH = 5_000;
const SELECTOR_FILE = 500_000;

const network = z.enum(['vk', 'ok']);
const word = z.string().max(256);
const id = z.string().min(1).max(128);
const address = z.url({ protocol: /^https?$/ }).max(4096);
const nothing = z.object({});

const page = z.object({ network, owner: id, slug: word.nullable(), name: word.nullable() });

const author = z.object({
  id: word.nullable(),
  slug: word.nullable(),
  name: word,
  kind: z.enum(['person', 'community', 'unknown']),
});

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
  goneBy: z.literal('us').optional(),
  clamped: z.boolean(),
  partial: z.boolean(),
  url: address,
});

const count = z.number().int().nonnegative();

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
  posts: z
    .array(z.object({ owner: id, post: id, url: address, total: count.nullable(), seen: count }))
    .max(500),
  comments: z.array(sighting).max(COMMENTS_A_BATCH),
});

/** What every message of the table has to look like when it arrives. */
export const requestSchemas: { [N in MessageName]: z.ZodType<MessageTable[N]['request']> } = {
  'page.shown': z.object({ page: page.nullable(), manages: z.boolean(), url: z.string().max(4096) }),
  'page.seen': batch,
  'panel.fold': z.object({ folded: z.boolean() }),
  'dashboard.open': nothing,
  'page.moderate': z.object({ page, on: z.boolean() }),
  'today.figures': nothing,
  'settings.import': z.object({ text: z.string() }),
  'selectors.import': z.object({ text: z.string().max(SELECTOR_FILE) }),
  'selectors.reset': z.object({ network }),
  'language.choose': z.object({ language: z.enum(LANGUAGES) }),
  'hub.connect': z.object({ url: z.string().max(4096), code: z.string().min(1).max(64) }),
  'hub.disconnect': z.object({ target: id }),
  'sync.now': nothing,
  'sync.retry': z.object({ row: z.string().max(256) }),
};
