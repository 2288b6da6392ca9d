import type { Migration } from './migration.ts';

/** Whose the device is that holds a comment: a person may go on at another one. */
export const CLAIMS_OF_PEOPLE: Migration = {
  id: '0012-claims-of-people',
  statements: [
    'alter table claims add column if not exists person_id text',
    `update claims set person_id = (
       select max(coalesce(d.person_id, d.device_id)) from devices d
       where d.organisation_id = claims.organisation_id and d.device_id = claims.device_id and d.revoked_at is null)
     where person_id is null and ended_at is null`,
  ],
};
