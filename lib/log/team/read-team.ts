import { database } from '~/lib/log/database.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import type { TeamRow } from './rows.ts';
import { type TeamBoardState, teamBoardState } from './state.ts';

/** What the hub told of the whole team, as it is stored. */
export type TeamBoard = {
  state: TeamBoardState;
  rows: ReadonlyMap<string, TeamRow>;
  /** Those of the rows that the own log has too. */
  here: ReadonlySet<string>;
  looks: CoverageRow[];
};

/**
 * Makes a reader of the team's board that reads all rows once and afterwards only those that were told since; null
 * while no hub was asked. Fit for `observe`.
 */
export function createTeamReader(): () => Promise<TeamBoard | null> {
  let known: (Pick<TeamBoard, 'rows' | 'here'> & { hub: string }) | null = null;
  return () => {
    const { meta, teamItems, teamLooks, comments } = database;
    return database.transaction('r', meta, teamItems, teamLooks, comments, async () => {
      const [state, looks, count, all] = await Promise.all([
        teamBoardState(),
        teamLooks.toArray(),
        teamItems.count(),
        known ? null : teamItems.toArray(),
      ]);
      if (!state) return null;
      const before = known?.hub === state.hub ? known.rows : new Map<string, TeamRow>();
      const rows = (await withNews(before, count)) ?? byKey(all ?? (await teamItems.toArray()));
      const here = await withOwn(known?.hub === state.hub ? known.here : new Set(), before, rows);
      known = { hub: state.hub, rows, here };
      return { state, rows, here, looks };
    });
  };
}

/** Keys of rows that the own log has: each is looked up once, when it is told. */
async function withOwn(
  here: ReadonlySet<string>,
  before: ReadonlyMap<string, TeamRow>,
  rows: ReadonlyMap<string, TeamRow>,
): Promise<ReadonlySet<string>> {
  const fresh: string[] = [];
  for (const key of rows.keys()) if (!before.has(key)) fresh.push(key);
  if (fresh.length === 0) return here;
  return new Set([...here, ...(await ownAmong(fresh))]);
}

/** More keys than these are sooner found among all: each that is looked for is a step of its own in the browser. */
const MANY_KEYS = 300;

async function ownAmong(keys: readonly string[]): Promise<string[]> {
  const { comments } = database;
  if (keys.length <= MANY_KEYS) return comments.where('key').anyOf(keys).primaryKeys();
  const wanted = new Set(keys);
  return (await comments.toCollection().primaryKeys()).filter((key) => wanted.has(key));
}

/** The rows with those that were told since; null where some of them went. */
async function withNews(before: ReadonlyMap<string, TeamRow>, count: number) {
  if (before.size === 0) return null;
  let last = '';
  for (const { heardAt } of before.values()) if (heardAt > last) last = heardAt;
  const news = await database.teamItems.where('heardAt').aboveOrEqual(last).toArray();
  const rows = new Map(before);
  // What was told at the same moment as the last may have been read already: then it is the same.
  for (const row of news) if (!isSame(before.get(row.key), row)) rows.set(row.key, row);
  return rows.size === count ? rows : null;
}

function isSame(before: TeamRow | undefined, now: TeamRow): boolean {
  return (
    before?.heardAt === now.heardAt &&
    before.incident.version === now.incident.version &&
    JSON.stringify(before.item) === JSON.stringify(now.item)
  );
}

function byKey(rows: readonly TeamRow[]): Map<string, TeamRow> {
  return new Map(rows.map((row) => [row.key, row]));
}
