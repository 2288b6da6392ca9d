import type { Migration } from './migration.ts';

/**
 * How often a case was judged how, and which judgements were counted. Who judged is written nowhere: the ids of
 * judgements stand apart from cases and choices.
 */
export const CALIBRATION: Migration = {
  id: '0013-calibration',
  statements: [
    `create table if not exists calibration_counts (
      organisation_id text not null,
      case_id text not null,
      choice text not null,
      key text not null,
      judgements integer not null,
      changed_on date not null,
      primary key (organisation_id, case_id, choice)
    )`,
    'create index if not exists calibration_counts_by_key on calibration_counts (organisation_id, key)',
    `create table if not exists calibration_taken (
      organisation_id text not null,
      id text not null,
      taken_on date not null,
      primary key (organisation_id, id)
    )`,
  ],
};
