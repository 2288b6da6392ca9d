import type { Migration } from './migration.ts';

/** Organisations, devices, the log, incidents. Portable SQL: no sequences, triggers or extensions. */
export const FIRST: Migration = {
  id: '0001-first',
  statements: [
    `create table if not exists organisations (
      id text primary key,
      name text not null,
      created_at timestamptz not null
    )`,
    // One row per organisation, locked by every writer: numbers become visible in their order.
    `create table if not exists counters (
      organisation_id text primary key,
      value bigint not null
    )`,
    `create table if not exists connect_codes (
      code_hash text primary key,
      organisation_id text not null,
      role text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
    `create table if not exists connect_failures (
      address text primary key,
      failures integer not null,
      window_ends_at timestamptz not null
    )`,
    `create table if not exists devices (
      token_hash text primary key,
      organisation_id text not null,
      device_id text not null,
      name text not null,
      role text not null,
      created_at timestamptz not null,
      revoked_at timestamptz
    )`,
    'create index if not exists devices_by_id on devices (organisation_id, device_id)',
    `create table if not exists events (
      organisation_id text not null,
      id text not null,
      seq bigint not null,
      hash text not null,
      type text not null,
      key text,
      body text not null,
      received_from text not null,
      received_at timestamptz not null,
      primary key (organisation_id, id)
    )`,
    'create unique index if not exists events_by_seq on events (organisation_id, seq)',
    'create index if not exists events_by_key on events (organisation_id, key, seq)',
    // Apart from the event, so that personal fields can be erased while its hash stays true.
    `create table if not exists event_personal (
      organisation_id text not null,
      event_id text not null,
      fields text not null,
      primary key (organisation_id, event_id)
    )`,
    `create table if not exists incidents (
      organisation_id text not null,
      ext_key text not null,
      version bigint not null,
      changed_seq bigint not null,
      updated_at timestamptz not null,
      page text,
      platform text not null,
      source_url text,
      post_ref text,
      comment_ref text,
      text text,
      author_id text,
      author_name text,
      status text not null,
      outcome text,
      executor text,
      published_at timestamptz,
      published_precision text,
      detected_at timestamptz not null,
      content_at timestamptz,
      first_answer_at timestamptz,
      first_answer_precision text,
      first_answer_noticed_at timestamptz,
      first_answer_minutes integer,
      answers text not null,
      gone_at timestamptz,
      closed_at timestamptz,
      primary key (organisation_id, ext_key)
    )`,
    'create unique index if not exists incidents_by_change on incidents (organisation_id, changed_seq)',
    'create index if not exists incidents_by_page on incidents (organisation_id, page, changed_seq)',
    `create table if not exists idempotency_keys (
      organisation_id text not null,
      key text not null,
      fingerprint text not null,
      ext_key text not null,
      created boolean not null,
      created_at timestamptz not null,
      primary key (organisation_id, key)
    )`,
  ],
};
