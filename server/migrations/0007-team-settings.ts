import type { Migration } from './migration.ts';

/** Deadlines, working time, pages and rules that a supervisor gave out to the team. */
export const TEAM_SETTINGS: Migration = {
  id: '0007-team-settings',
  statements: [
    `create table if not exists team_settings (
      organisation_id text primary key,
      version bigint not null,
      body text not null,
      published_by text not null,
      published_at timestamptz not null
    )`,
  ],
};
