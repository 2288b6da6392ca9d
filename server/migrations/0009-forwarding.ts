import type { Migration } from './migration.ts';

/** Incident systems the hub forwards to, who does so now, and what became of each event. */
export const FORWARDING: Migration = {
  id: '0009-forwarding',
  statements: [
    `create table if not exists targets (
      organisation_id text not null,
      id text not null,
      kind text not null,
      url text not null,
      setup text not null,
      sealed_key text not null,
      created_at timestamptz not null,
      read_seq bigint not null,
      paused_at timestamptz,
      failures integer not null,
      failing_since timestamptz,
      next_at timestamptz,
      last_error text,
      last_error_at timestamptz,
      delivered_at timestamptz,
      primary key (organisation_id, id)
    )`,
    // Whoever holds the row forwards; the fence grows with every new holder.
    `create table if not exists target_leases (
      organisation_id text not null,
      target_id text not null,
      holder text not null,
      fence bigint not null,
      until_at timestamptz not null,
      primary key (organisation_id, target_id)
    )`,
    `create table if not exists forwards (
      organisation_id text not null,
      target_id text not null,
      event_id text not null,
      seq bigint not null,
      key text not null,
      state text not null,
      attempts integer not null,
      error text,
      queued_at timestamptz not null,
      changed_at timestamptz not null,
      primary key (organisation_id, target_id, event_id)
    )`,
    'create index if not exists forwards_by_state on forwards (organisation_id, target_id, state, seq)',
    'create index if not exists forwards_by_key on forwards (organisation_id, key)',
  ],
};
