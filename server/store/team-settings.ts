import { z } from 'zod';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { Problem } from '~/server/problem.ts';
import { lockCounter } from './counter.ts';

/** Checked when they were given out; a hub that is older than that passes on what it does not know. */
const partsSchema = z.record(z.string(), z.json());

const rowSchema = z
  .object({
    version: z.coerce.number(),
    body: z.string().transform((text) => partsSchema.parse(JSON.parse(text))),
    published_at: z.date().transform((date) => date.toISOString()),
    published_by: z.string().nullable(),
  })
  .transform(({ body, ...rest }) => ({ ...rest, settings: body }));

/** What is in force; version 0 with nothing in it before anybody gave something out. */
export type PublishedSettings = {
  version: number;
  settings: z.infer<typeof partsSchema>;
  published_at: string | null;
  /** The name of whoever gave it out; null when nobody did, or when the device is not known any more. */
  published_by: string | null;
};

/** Gives the settings in force in an organisation. */
export async function readTeamSettings(runner: Runner, organisation: string): Promise<PublishedSettings> {
  const [row] = await runner`
    select s.version, s.body, s.published_at,
           (select d.name from devices d
            where d.organisation_id = s.organisation_id and d.device_id = s.published_by
            order by d.created_at desc limit 1) as published_by
    from team_settings s where s.organisation_id = ${organisation}`;
  return row ? rowSchema.parse(row) : { version: 0, settings: {}, published_at: null, published_by: null };
}

/** Puts settings in force over the given version. Throws `Problem` `settings.stale` when somebody was faster. */
export async function publishTeamSettings(
  database: Database,
  { organisation, device }: { organisation: string; device: string },
  version: number,
  settings: TeamSettings,
): Promise<PublishedSettings> {
  return transaction(database, async (tx) => {
    await lockCounter(tx, organisation);
    const before = await readTeamSettings(tx, organisation);
    if (before.version !== version) throw new Problem('settings.stale');
    await tx`
      insert into team_settings (organisation_id, version, body, published_by, published_at)
      values (${organisation}, ${version + 1}, ${JSON.stringify(settings)}, ${device}, now())
      on conflict (organisation_id) do update set
        version = excluded.version, body = excluded.body,
        published_by = excluded.published_by, published_at = excluded.published_at`;
    return readTeamSettings(tx, organisation);
  });
}
