import { z } from 'zod';
import { teamSettingsSchema } from '~/lib/settings/team-schema.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { readTeamSettings } from './team-settings.ts';

/** A page of an organisation: `network:owner`, whether the supervisor gave it to the team, and what waits there. */
export type OrganisationPage = {
  page: string;
  name: string | null;
  given: boolean;
  waiting: number;
  /** ISO 8601; null while no incident of the page came. */
  changed_at: string | null;
};

const rowSchema = z.object({
  page: z.string(),
  waiting: z.coerce.number(),
  changed_at: z
    .date()
    .transform((date) => date.toISOString())
    .nullable(),
});

/** An older hub may hold what a newer one gave out. */
const givenSchema = teamSettingsSchema.shape.pages.catch([]);

/** Gives the pages of an organisation: those given to the team, then others that incidents came from. */
export async function listPages(database: Database, organisation: string): Promise<OrganisationPage[]> {
  const [{ settings }, rows] = await Promise.all([
    readTeamSettings(database, organisation),
    incidentPages(database, organisation),
  ]);
  const counted = new Map(rows.map((row) => [row.page, row]));
  const given = (givenSchema.parse(settings.pages) ?? []).map(({ network, owner, name }) => {
    const page = `${network}:${owner}`;
    const { waiting = 0, changed_at = null } = counted.get(page) ?? {};
    counted.delete(page);
    return { page, name, given: true, waiting, changed_at };
  });
  return [...given, ...[...counted.values()].map((row) => ({ ...row, name: null, given: false }))];
}

/** From page to page by the index: the many incidents of one page are not read to find the next. */
async function incidentPages(database: Database, organisation: string) {
  const rows = await database`
    with recursive known (page) as (
      select min(page) from incidents where organisation_id = ${organisation}
      union all
      select (select min(i.page) from incidents i
              where i.organisation_id = ${organisation} and i.page > known.page)
      from known where known.page is not null
    )
    select known.page,
           (select count(*) from incidents i
            where i.organisation_id = ${organisation} and i.page = known.page and i.open) as waiting,
           (select i.updated_at from incidents i
            where i.organisation_id = ${organisation} and i.page = known.page
            order by i.changed_seq desc limit 1) as changed_at
    from known where known.page is not null`;
  return rows.map((row) => rowSchema.parse(row));
}
