import type { Migration } from './migration.ts';

/** The newest selector set of each network that a supervisor gave out. */
export const SELECTORS: Migration = {
  id: '0002-selectors',
  statements: [
    `create table if not exists selectors (
      organisation_id text not null,
      network text not null,
      version integer not null,
      checksum text not null,
      body text not null,
      published_by text not null,
      published_at timestamptz not null,
      primary key (organisation_id, network)
    )`,
  ],
};
