import type { Migration } from './migration.ts';

/** What somebody who has a device later may not read, and what counts only from a supervisor. */
const BOUND = `('removal.snapshot', 'removal.reason', 'removal.undone', 'warning.issued', 'block.recorded',
  'appeal.opened', 'appeal.decided', 'data.erased')`;

/** `what` of the only registration of the device in `column`, as long as all of them agree. */
const onlyOne = (what: string, table: string, column: string) => `
  select max(${what}) from devices d
  where d.organisation_id = ${table}.organisation_id and d.device_id = ${table}.${column}
  having count(distinct ${what}) = 1`;

/** `what` of the registration that the device in `column` had at the time in `at`. */
const atTheTime = (what: string, table: string, column: string, at: string) => `
  select ${what} from devices d
  where d.organisation_id = ${table}.organisation_id and d.device_id = ${table}.${column}
    and d.created_at <= ${table}.${at}
  order by d.created_at desc limit 1`;

const PERSON = 'coalesce(d.person_id, d.device_id)';

/** Who handed an event or a draft over, and in which role: a device may have another owner later. */
export const HANDED_BY: Migration = {
  id: '0014-handed-by',
  statements: [
    'alter table events add column if not exists handed_by text',
    'alter table events add column if not exists handed_as text',
    'alter table drafts add column if not exists from_person text',
    `update events set
       handed_by = coalesce((${onlyOne(PERSON, 'events', 'received_from')}),
                            (${atTheTime(PERSON, 'events', 'received_from', 'received_at')})),
       handed_as = coalesce((${onlyOne('d.role', 'events', 'received_from')}),
                            (${atTheTime('d.role', 'events', 'received_from', 'received_at')}))
     where handed_by is null and type in ${BOUND}`,
    `update drafts set
       from_person = coalesce((${onlyOne(PERSON, 'drafts', 'from_device')}),
                              (${atTheTime(PERSON, 'drafts', 'from_device', 'sent_at')}))
     where from_person is null`,
  ],
};
