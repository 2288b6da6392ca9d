import type { FileActions } from '~/components/dashboard/files/actions.ts';
import type { PersonActions } from '~/components/dashboard/person/actions.ts';
import type { Person } from '~/lib/log/person/person.ts';
import type { PersonRecords } from '~/lib/log/person/person-records.ts';

/** Actions that do nothing, and those that are given. */
export function fileActions(given: Partial<FileActions> = {}): FileActions {
  return {
    count: async () => ({ incidents: 0, seen: 0, total: 0 }),
    save: async () => ({ ok: true }),
    read: async () => ({ ok: false, why: 'no-head' }),
    take: async () => ({ added: 0, changed: 0, known: 0 }),
    watch: (show) => {
      show([]);
      return () => undefined;
    },
    ...given,
  };
}

export const OLGA: Person = { network: 'vk', id: '501', slug: 'olga_k', name: 'Ольга Кузнецова' };

/** Nothing is kept but what is given. */
export function records(given: Partial<PersonRecords> = {}): PersonRecords {
  return {
    comments: [],
    addressed: [],
    snapshots: [],
    neighbours: [],
    removals: [],
    measures: [],
    incidents: [],
    drafts: [],
    reviews: [],
    practised: [],
    notes: [],
    outbox: [],
    claims: [],
    ...given,
  };
}

export function personActions(given: Partial<PersonActions> = {}): PersonActions {
  return {
    search: async () => [],
    watch: (_, show) => {
      show(records());
      return () => undefined;
    },
    save: async () => ({ ok: true }),
    erase: async () => ({ ok: true }),
    ...given,
  };
}
