import { expect } from 'vitest';
import { z } from 'zod';
import type { FixtureReader } from '~/tests/replica/fixture.ts';

/** What the tests look at; the rest of a reading is left alone. */
const readingSchema = z.object({
  page: z.looseObject({ owner: z.string(), slug: z.string().nullable(), name: z.string().nullable() }),
  layout: z.string(),
  health: z.object({ state: z.string(), problems: z.array(z.looseObject({ field: z.string().optional() })) }),
  posts: z.array(z.looseObject({ post: z.string(), total: z.number().nullable(), seen: z.number() })),
  comments: z.array(
    z.looseObject({
      key: z.string(),
      weak: z.boolean(),
      id: z.string(),
      post: z.string(),
      thread: z.string(),
      text: z.string(),
      author: z.looseObject({ id: z.string().nullable(), slug: z.string().nullable(), name: z.string() }),
      attachments: z.array(z.string()),
      posted: z.object({ at: z.string(), precision: z.string() }).nullable(),
      clamped: z.boolean(),
      deleted: z.boolean(),
      partial: z.boolean(),
      nodes: z.number(),
    }),
  ),
});

export type PitfallReading = z.infer<typeof readingSchema>;

/** Reads pages of a few lines in a real browser; `tryRead` gives null for no page at all. */
export function pitfallReader(given: () => FixtureReader) {
  /** Also proves that reading changed nothing. */
  const tryRead = async (body: string, address: string) => {
    const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"></head><body>${body}</body></html>`;
    const result = await given().read({ name: 'pitfall', address, html });
    expect(result.untouched).toBe(true);
    return result.reading;
  };
  const read = async (body: string, address: string): Promise<PitfallReading> =>
    readingSchema.parse(await tryRead(body, address));
  return { tryRead, read };
}
