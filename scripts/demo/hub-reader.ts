import postgres from 'postgres';
import { z } from 'zod';

const glanceSchema = z.object({
  events: z.coerce.number(),
  incidents: z.coerce.number(),
  answered: z.coerce.number(),
});

const answerSchema = z.object({ minutes: z.number().nullable(), status: z.string() });

/** How much the hub holds: events, incidents, and how many of those have an answer. */
export type HubGlance = z.infer<typeof glanceSchema>;

/** Looks into the hub's own database: what is there was really committed. */
export class HubReader {
  readonly #sql: postgres.Sql;

  constructor(databaseUrl: string) {
    this.#sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  }

  async glance(): Promise<HubGlance> {
    const [row] = await this.#sql`
      select (select count(*) from events) as events,
             (select count(*) from incidents) as incidents,
             (select count(*) from incidents where first_answer_noticed_at is not null) as answered`;
    return glanceSchema.parse(row);
  }

  /** The first answer to the comment `key` as the hub holds it; null when it holds none. */
  async answer(key: string): Promise<z.infer<typeof answerSchema> | null> {
    const [row] = await this.#sql`
      select first_answer_minutes as minutes, status from incidents
      where ext_key = ${key} and first_answer_noticed_at is not null`;
    return row ? answerSchema.parse(row) : null;
  }

  close(): Promise<void> {
    return this.#sql.end({ timeout: 1 });
  }
}
