import { z } from 'zod';
import { type Selectors, selectorsSchema } from '~/lib/settings/selectors-schema.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { lockCounter } from './counter.ts';

const rowSchema = z.object({
  body: z.string().transform((text) => selectorsSchema.parse(JSON.parse(text))),
  published_at: z.date().transform((date) => date.toISOString()),
});

/** A set in force and when it was given out, ISO 8601. */
export type Published = { file: Selectors; publishedAt: string };

/** What became of a set: in force now, in force already, or not newer than the one in force. */
export type Publishing = 'published' | 'same' | 'older';

/** Gives the newest set of every network of an organisation. */
export async function listSelectors(runner: Runner, organisation: string): Promise<Published[]> {
  const rows = await runner`
    select body, published_at from selectors where organisation_id = ${organisation} order by network`;
  return rows.map((row) => {
    const { body, published_at } = rowSchema.parse(row);
    return { file: body, publishedAt: published_at };
  });
}

/** Puts a set in force unless one of the same or a later version is; two at once are taken one after the other. */
export async function publishSelectors(
  database: Database,
  organisation: string,
  device: string,
  file: Selectors,
): Promise<Publishing> {
  return transaction(database, async (tx) => {
    await lockCounter(tx, organisation);
    const [known] = await tx`
      select version, checksum from selectors
      where organisation_id = ${organisation} and network = ${file.network}`;
    if (known?.checksum === file.checksum) return 'same';
    if (known && Number(known.version) >= file.version) return 'older';
    const { network, version, checksum } = file;
    const body = JSON.stringify(file);
    await tx`
      insert into selectors (organisation_id, network, version, checksum, body, published_by, published_at)
      values (${organisation}, ${network}, ${version}, ${checksum}, ${body}, ${device}, now())
      on conflict (organisation_id, network) do update set
        version = excluded.version, checksum = excluded.checksum, body = excluded.body,
        published_by = excluded.published_by, published_at = excluded.published_at`;
    return 'published';
  });
}
