import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { TeamContext } from '~/components/common/team-context.ts';
import type { DashboardActions, DashboardData } from '~/components/dashboard/data.ts';
import type { TeamData } from '~/components/dashboard/team/team-data.ts';
import type { Claim, TeamView } from '~/lib/comment/claim.ts';
import { data, item } from './dashboard-data.ts';
import { dashboard } from './dashboard-stage.tsx';

export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const ahead = (minutes: number) => ago(-minutes);

const look = (page: string, at: string) => ({
  page,
  post: '2',
  url: 'https://vk.com/wall-1_2',
  seen: 3,
  total: 3,
  at,
});

export const wait = (key: string, minutes: number, given: Parameters<typeof item>[0] = {}) =>
  item({ key, text: key, startedAt: ago(minutes), postedAt: ago(minutes), dueAt: ahead(60), ...given });

export const pit = wait('яма', 90);
const lamp = wait('фонарь', 600, { dueAt: ago(30) });
const tree = wait('ёлка', 30, { page: 'ok:7', network: 'ok' });
const OWN = data({
  items: [pit, lamp],
  looks: [look('vk:-1', ago(5)), look('ok:7', ago(5 * 24 * 60))],
  pages: ['vk:-1', 'ok:7'],
});

export const member = (device: string, name: string, role: Claim['holder']['role'] = 'moderator') => ({
  device,
  name,
  role,
});
export const MARINA = member('marina', 'Марина');
export const CHIEF = member('chief', 'Ольга', 'supervisor');
export const held = (key: string, holder = MARINA): Claim => ({
  key,
  holder,
  doing: 'holding',
  since: ago(5),
  until: ahead(25),
});
export const team = (given: Partial<TeamView> = {}): TeamView => ({
  stamp: '1',
  hub: 'ok',
  downSince: null,
  me: CHIEF,
  claims: { яма: held('яма') },
  ...given,
});
export const told = (given: Partial<TeamData> = {}): TeamData => ({
  view: {
    items: [pit, lamp, { ...tree, elsewhere: true }],
    looks: OWN.looks,
    pages: OWN.pages,
    coverage: OWN.coverage,
  },
  heardAt: ago(1),
  downSince: null,
  ...given,
});

export function open(
  given: Partial<DashboardData>,
  at: string,
  { view = team(), actions = {} }: { view?: TeamView | null; actions?: Partial<DashboardActions> } = {},
) {
  location.hash = at;
  const giving = {
    people: async () => ({ ok: true as const, people: [MARINA, CHIEF] }),
    give: vi.fn(async () => ({ ok: true }) as const),
  };
  const claims = { take: vi.fn(async () => null), release: vi.fn(async () => null) };
  const page = (known: TeamView | null) => (
    <TeamContext.Provider value={{ view: known, actions: claims, giving }}>
      {dashboard({ ...OWN, ...given }, actions)}
    </TeamContext.Provider>
  );
  const { rerender } = render(page(view));
  /** The hub tells who answers what now. */
  const hear = (news: TeamView) => rerender(page(news));
  return { giving, claims, hear };
}

export const pageRow = (page: string) => {
  const row = screen.getAllByTestId('board-page').find((one) => one.dataset.page === page);
  if (!row) throw new Error(`no row of ${page}`);
  return row;
};
