import type { z } from 'zod';

/** A schema for each message of a table. */
export type SchemasOf<Table extends { [N in keyof Table]: { request: unknown } }> = {
  [N in keyof Table]: z.ZodType<Table[N]['request']>;
};
