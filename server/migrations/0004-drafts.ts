import type { Migration } from './migration.ts';

/** Drafts of answers that wait for a supervisor, and what was decided about them. */
export const DRAFTS: Migration = {
  id: '0004-drafts',
  statements: [
    `create table if not exists drafts (
      organisation_id text not null,
      id text not null,
      key text not null,
      page text not null,
      url text not null,
      citizen text,
      comment text not null,
      text text not null,
      findings text not null,
      muted text not null,
      version bigint not null,
      edition integer not null,
      changed_seq bigint not null,
      changed_at timestamptz not null,
      state text not null,
      from_device text not null,
      from_name text not null,
      from_role text not null,
      sent_at timestamptz not null,
      decided_at timestamptz,
      decided_device text,
      decided_name text,
      decided_remarks text,
      decided_text text,
      primary key (organisation_id, id)
    )`,
    'create unique index if not exists drafts_by_change on drafts (organisation_id, changed_seq)',
    'create index if not exists drafts_by_key on drafts (organisation_id, key, from_device)',
  ],
};
