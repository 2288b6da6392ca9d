import { isOwed } from '~/lib/comment/owed.ts';
import { isPromised } from '~/lib/comment/promised.ts';
import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { Laws } from '~/lib/log/judge/laws.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import { emptyProjection } from '~/lib/log/projection/projection.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';
import { isNewDay } from '~/lib/log/queue/new-day.ts';
import type { CoverageRow } from '~/lib/log/rows.ts';
import { NOTHING_DECIDED, type PromiseFact } from '~/lib/log/triage/decided.ts';
import type { TeamIncident } from './incident-schema.ts';
import { judgeIncident, rowOf } from './judge-incident.ts';
import { lawsInForce } from './laws-in-force.ts';
import type { TeamDecidedRow, TeamRow } from './rows.ts';
import { keepTeamBoardState, type TeamBoardState, teamBoardState } from './state.ts';
import { blankIncident, sideOf, type TeamEvent } from './told-event.ts';

const TABLES = () => [database.meta, database.teamItems, database.teamDecided, database.teamLooks];

/** How far a list was read after what is learned now. */
type Step = (state: TeamBoardState) => TeamBoardState;

/** Takes incidents of one hub in, together with how far they were read then; nothing where another hub is followed. */
export async function learnIncidents(
  hub: string,
  incidents: readonly TeamIncident[],
  step: Step,
  now: Date,
): Promise<void> {
  await learn(hub, step, now, async (laws) => {
    await putIncidents(incidents, laws, now);
    return incidents.length > 0;
  });
}

/** Takes what people decided and how much they saw in, and judges anew whatever it is about. */
export async function learnEvents(
  hub: string,
  events: readonly TeamEvent[],
  step: Step,
  now: Date,
): Promise<void> {
  await learn(hub, step, now, async (laws) => {
    const posts = await putLooks(events);
    const touched = await putDecisions(events);
    const [rows, under] = await Promise.all([
      database.teamItems.bulkGet([...touched]),
      database.teamItems
        .where('key')
        .startsWithAnyOf(posts.map((post) => `${post}:`))
        .toArray(),
    ]);
    const known = new Map([...rows, ...under].flatMap((row) => (row ? [[row.key, row.incident]] : [])));
    await putIncidents([...known.values()], laws, now);
    return events.length > 0;
  });
}

/** One change of what the hub told. @param work gives whether there was news; it awaits nothing but Dexie. */
async function learn(
  hub: string,
  step: Step,
  now: Date,
  work: (laws: Laws) => Promise<boolean>,
): Promise<void> {
  const laws = await lawsInForce();
  await database.transaction('rw', TABLES(), async () => {
    const state = await teamBoardState();
    if (state?.hub !== hub) return;
    const isNews = await work(laws);
    await keepTeamBoardState(heard(step(state), now, isNews));
  });
}

/** An answer without news is noted once a minute: every note draws the boards that are open. */
const HEARD_MS = 60_000;

function heard(state: TeamBoardState, now: Date, isNews: boolean): TeamBoardState {
  const since = state.heardAt === null ? null : now.getTime() - Date.parse(state.heardAt);
  const isFresh = since !== null && since >= 0 && since < HEARD_MS;
  const heardAt = isNews || !isFresh ? now.toISOString() : state.heardAt;
  return { ...state, heardAt, downSince: null, failures: 0, nextAt: 0 };
}

/** Once a day drops what was done with long ago; judges every row anew where the law of this device changed since. */
export async function tendTeam(hub: string, now: Date): Promise<void> {
  if (await isNewDay('team.dropped', now)) await dropDone(now);
  const { policies } = await loadPosts('', []);
  const law = JSON.stringify(policies.at(-1) ?? null);
  if ((await teamBoardState())?.law === law) return;
  const incidents = (await database.teamItems.toArray()).map(({ incident }) => incident);
  await learnIncidents(hub, incidents, (state) => ({ ...state, law }), now);
}

async function dropDone(now: Date): Promise<void> {
  const old = new Date(now.getTime() - KEPT_MS).toISOString();
  const done = database.teamItems
    .where('heardAt')
    .below(old)
    .filter((row) => !isListed(row));
  await database.teamItems.bulkDelete(await done.primaryKeys());
}

/** What was done with stays for a month: so long a browser may not have heard of it. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Keys of comments that the list of open ones does not tell of and the board has to know: what this browser thinks
 * is open, for the hub may know its end, and answers with an open promise.
 */
export async function untoldKeys(most: number): Promise<string[]> {
  const [waiting, decided] = await Promise.all([
    database.comments.filter(isOwed).primaryKeys(),
    database.teamDecided.filter(({ decided }) => decided.promises.some(isOpenPromise)).primaryKeys(),
  ]);
  const keys = [...new Set([...decided, ...waiting])];
  const known = await database.teamItems.bulkGet(keys);
  return keys.filter((_, place) => !known[place]).slice(0, most);
}

const isOpenPromise = ({ state }: PromiseFact) => state === 'open';

/** One that nobody has to do anything about any more stays for a while: a browser may not have heard of it. */
async function putIncidents(incidents: readonly TeamIncident[], laws: Laws, now: Date): Promise<void> {
  const keys = incidents.map(({ ext_key }) => ext_key);
  const posts = keys.map((key) => key.slice(0, key.lastIndexOf(':')));
  const [decided, looks] = await Promise.all([
    database.teamDecided.bulkGet(keys),
    database.teamLooks.bulkGet(posts),
  ]);
  const rows = incidents.map((incident, place): TeamRow => {
    const item = judgeIncident(incident, decided[place], looks[place], laws);
    return { key: item.key, page: item.page, incident, item, heardAt: now.toISOString() };
  });
  await database.teamItems.bulkPut(rows);
}

/** Whether anybody still has to do something about it: what the board lists. */
export function isListed({ item }: TeamRow): boolean {
  return isOwed(item) || isPromised(item) || item.state === 'unknown';
}

/** @returns keys of the posts of which another part is loaded now. */
async function putLooks(events: readonly TeamEvent[]): Promise<string[]> {
  const looks = events.flatMap(({ event }) => (event.type === 'coverage.seen' ? event : []));
  const projection = emptyProjection();
  // Several browsers tell of one post, each in its own time: the last look counts.
  for (const event of looks.sort((one, other) => one.at.localeCompare(other.at))) {
    foldEvent(projection, event, null);
  }
  const told = [...projection.coverage.values()];
  const known = await database.teamLooks.bulkGet(told.map(({ postKey }) => postKey));
  const news = told.flatMap((row, place) => {
    const before = known[place];
    return before && before.at > row.at ? [] : { row, before };
  });
  await database.teamLooks.bulkPut(news.map(({ row }) => row));
  return news.flatMap(({ row, before }) => (isSameParts(row, before) ? [] : row.postKey));
}

function isSameParts({ partial }: CoverageRow, before: CoverageRow | undefined): boolean {
  return partial.join() === (before?.partial ?? []).join();
}

/** @returns keys of the comments whose decisions changed. */
async function putDecisions(events: readonly TeamEvent[]): Promise<Set<string>> {
  const about = events.filter(({ event }) => event.type !== 'coverage.seen');
  const keys = new Set(about.flatMap(({ event }) => event.key ?? keysErasedBy(event)));
  const [rows, known] = await Promise.all([
    database.teamItems.bulkGet([...keys]),
    database.teamDecided.bulkGet([...keys]),
  ]);
  const projection = emptyProjection();
  for (const [place, key] of [...keys].entries()) {
    const incident = rows[place]?.incident ?? blankIncident(key);
    projection.comments.set(key, rowOf(incident, known[place]));
  }
  for (const { event, personal } of about) foldEvent(projection, event, sideOf({ event, personal }));
  const after = [...projection.comments.values()].map(
    ({ key, decided = NOTHING_DECIDED, removal = null }): TeamDecidedRow => ({ key, decided, removal }),
  );
  await database.teamDecided.bulkPut(after);
  return keys;
}

function keysErasedBy({ type, data }: LogEvent): string[] {
  const { keys } = data;
  return type === 'data.erased' && Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
