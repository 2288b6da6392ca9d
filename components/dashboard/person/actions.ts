import type { Person } from '~/lib/log/person/person.ts';
import type { PersonRecords } from '~/lib/log/person/person-records.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Group } from './groups.ts';

/** What can be done about what is kept of one person. */
export type PersonActions = {
  search: (query: string) => Promise<Person[]>;
  /** Shows what is kept, again after every change; gives what stops it. */
  watch: (person: Person, show: (records: PersonRecords) => void) => () => void;
  /** Saves all of it as a file of this name; that it was made is written down in the log first. */
  save: (groups: readonly Group[], name: string) => Promise<Outcome>;
  erase: (person: Person, neighbours: boolean) => Promise<Outcome>;
};
