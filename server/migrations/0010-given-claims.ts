import type { Migration } from './migration.ts';

/** By whom a comment was given to the colleague who holds it; null where it was taken. */
export const GIVEN_CLAIMS: Migration = {
  id: '0010-given-claims',
  statements: ['alter table claims add column if not exists given_by text'],
};
