import type { Migration } from './migration.ts';

/** Who a device belongs to, what kind of browser it is and when it was heard of last; codes for one more device of somebody. */
export const PEOPLE: Migration = {
  id: '0008-people',
  statements: [
    'alter table devices add column if not exists person_id text',
    'alter table devices add column if not exists about text',
    'alter table devices add column if not exists last_seen_at timestamptz',
    'alter table connect_codes add column if not exists person_id text',
    // Until now everybody had one device.
    'update devices set person_id = device_id where person_id is null',
    'create index if not exists devices_by_person on devices (organisation_id, person_id)',
  ],
};
