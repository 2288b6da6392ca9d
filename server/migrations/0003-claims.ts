import type { Migration } from './migration.ts';

/** Who answers which comment now: one line a comment, replaced by the next claim on it. */
export const CLAIMS: Migration = {
  id: '0003-claims',
  statements: [
    `create table if not exists claims (
      organisation_id text not null,
      key text not null,
      device_id text not null,
      device_name text not null,
      role text not null,
      doing text not null,
      since timestamptz not null,
      until_at timestamptz not null,
      ended_at timestamptz,
      ended_by text,
      changed_seq bigint not null,
      primary key (organisation_id, key)
    )`,
    'create unique index if not exists claims_by_change on claims (organisation_id, changed_seq)',
  ],
};
