import type { Migration } from './migration.ts';

/** Open incidents are found without reading the many that are done, whatever page they are of. */
export const BOARD: Migration = {
  id: '0006-board',
  statements: [
    'alter table incidents add column if not exists open boolean not null default true',
    `update incidents set open = false where status in ('answered', 'closed', 'rejected') and open`,
    'create index if not exists incidents_open on incidents (organisation_id, open, changed_seq)',
    'create index if not exists incidents_open_by_page on incidents (organisation_id, page, open, changed_seq)',
  ],
};
