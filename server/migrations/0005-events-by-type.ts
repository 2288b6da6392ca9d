import type { Migration } from './migration.ts';

/** Events of one kind are counted by supervisors: they are found without reading all the others. */
export const EVENTS_BY_TYPE: Migration = {
  id: '0005-events-by-type',
  statements: ['create index if not exists events_by_type on events (organisation_id, type, seq)'],
};
