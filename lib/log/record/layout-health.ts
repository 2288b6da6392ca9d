import type { Network } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import type { HealthState } from '~/lib/sites/health.ts';

/** How pages of one layout are read, without the pages: only how many they are. */
export type LayoutHealth = {
  network: Network;
  /** As the markup table names it; null for what is no such name. */
  layout: string | null;
  state: HealthState;
  pages: number;
  /** Names of fields that were not read. */
  missing: string[];
  /** Names of fields that are read by a variant kept in reserve. */
  fallbacks: string[];
  /** True where the network's counter disagrees. */
  counter: boolean;
};

const HEALTH = 'health:';
/** What the markup tables name layouts and fields; nothing else gets out of here. */
const LAYOUT = /^(?:vk|ok)(?:-[a-z]{1,20}){1,4}$/;
const FIELD = /^[a-zA-Z]{1,24}$/;

/** How pages are read now, by layout and state. */
export async function readLayoutHealth(): Promise<LayoutHealth[]> {
  const rows = await database.meta.where('name').startsWith(HEALTH).toArray();
  const groups = new Map<string, LayoutHealth>();
  for (const { name, value } of rows) {
    const read = eventDataSchemas['health.changed'].safeParse(value);
    if (!read.success) continue;
    const { layout, to: state, problems, fallbacks = [] } = read.data;
    const network = name.startsWith(`${HEALTH}ok:`) ? 'ok' : 'vk';
    const known = LAYOUT.test(layout) ? layout : null;
    const id = `${network} ${known} ${state}`;
    const group = groups.get(id) ?? emptyGroup(network, known, state);
    const missing = problems.flatMap((problem) => (problem.kind === 'missing' ? problem.field : []));
    groups.set(id, {
      ...group,
      pages: group.pages + 1,
      missing: names([...group.missing, ...missing]),
      fallbacks: names([...group.fallbacks, ...fallbacks.map(({ field }) => field)]),
      counter: group.counter || problems.some(({ kind }) => kind === 'counter'),
    });
  }
  return [...groups.values()];
}

function emptyGroup(network: Network, layout: string | null, state: HealthState): LayoutHealth {
  return { network, layout, state, pages: 0, missing: [], fallbacks: [], counter: false };
}

function names(all: readonly string[]): string[] {
  return [...new Set(all)].filter((name) => FIELD.test(name)).sort();
}
