/** A step of the tables' history. Statements are repeatable; a migration that was released is never changed. */
export type Migration = { id: string; statements: string[] };
