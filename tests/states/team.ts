import type { TeamView } from '~/lib/comment/claim.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';

/** A team whose Anna answers `key` for twelve minutes. */
export function teamOn(key: string): TeamView {
  const holder = { device: 'a1', name: 'Анна Константинопольская', role: 'moderator' } as const;
  return {
    stamp: '1',
    hub: 'ok',
    downSince: null,
    me: { device: 'm1', name: 'Марина', role: 'moderator' },
    claims: { [key]: { key, holder, doing: 'writing', since: inMinutes(-12), until: inMinutes(2) } },
  };
}

/** A team whose server has been silent for an hour. */
export const SILENT_TEAM: TeamView = {
  stamp: '2',
  hub: 'down',
  downSince: inMinutes(-60),
  me: null,
  claims: {},
};
