import { DECISIONS } from '~/lib/log/team/evidence/own-decisions.ts';
import { learnEvents, learnIncidents, tendTeam, untoldKeys } from '~/lib/log/team/learn.ts';
import {
  changeTeamBoard,
  forgetTeamBoard,
  type TeamBoardState,
  teamBoardState,
} from '~/lib/log/team/state.ts';
import { backoff } from '~/lib/peers/backoff.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { type HubBoard, hubBoard } from '~/lib/sync/hub-board.ts';
import { connectedHubs } from './hubs.ts';
import { hearRulings } from './rulings.ts';

/** A hub that does not answer is asked again after this at the latest, ms: somebody looks at the board. */
const LONGEST_PAUSE_MS = 15_000;
/** Comments asked for one by one after the list of open ones. */
const MOST_UNTOLD = 300;

/** A hub whose board is followed, and how far it was read. */
type Followed = { id: string; board: HubBoard; state: TeamBoardState };

/** What is under way in this worker. When it dies the page asks again: what counts is stored. */
const running: Record<'incidents' | 'events', Promise<void> | null> = { incidents: null, events: null };

/**
 * Takes in what the hub tells of the whole team, as long as a page asks for it. Resolves when something was told,
 * after half a minute at most; at once where there is no hub, or only the queue is for this device (a trainee).
 */
export async function followBoard(): Promise<void> {
  const followed = await openBoard();
  if (!followed) return;
  const { state } = followed;
  const pause = Math.min(state.nextAt - Date.now(), LONGEST_PAUSE_MS);
  if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  await tendTeam(followed.id, new Date());
  running.incidents ??= guarded(followed, followIncidents).finally(() => {
    running.incidents = null;
  });
  running.events ??= guarded(followed, followEvents).finally(() => {
    running.events = null;
  });
  await Promise.race([running.incidents, running.events]);
}

async function openBoard(): Promise<Followed | null> {
  const [place] = await connectedHubs();
  if (!place) {
    if (await teamBoardState()) await forgetTeamBoard();
    return null;
  }
  if ((await memberAt(place))?.role === 'trainee') return null;
  const state = await changeTeamBoard(place.id, (before) => before);
  return { id: place.id, board: hubBoard(place), state };
}

/** Writes down that the hub did not answer. @throws whatever is no failure of a hub. */
async function guarded(followed: Followed, work: (followed: Followed) => Promise<void>): Promise<void> {
  try {
    await work(followed);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    // A bookmark that the hub does not know: it answers, and the board is begun anew.
    if (error.class === 'permanent') return forgetTeamBoard();
    const now = new Date();
    await changeTeamBoard(followed.id, (state) => {
      const failures = state.failures + 1;
      const pause = Math.min(error.retryAfter ?? backoff(failures, Math.random()), LONGEST_PAUSE_MS);
      const downSince = state.downSince ?? now.toISOString();
      return { ...state, failures, downSince, nextAt: now.getTime() + pause };
    });
  }
}

async function followIncidents({ id, board, state }: Followed): Promise<void> {
  if (!state.opened) return readOpen(id, board, state);
  if (state.incidents === null) return;
  const { list, next } = await board.changed(state.incidents, 'news');
  await learnIncidents(id, list, (before) => ({ ...before, incidents: next }), new Date());
}

async function readOpen(id: string, board: HubBoard, { open, incidents }: TeamBoardState): Promise<void> {
  for (let from = open, since = incidents; ; ) {
    const { list, next, more, latest } = await board.open(from);
    // What ends while the list is being read is heard afterwards.
    since ??= latest;
    const read = { open: more ? next : null, incidents: since, opened: !more };
    await learnIncidents(id, list, (before) => ({ ...before, ...read }), new Date());
    if (!more) break;
    from = next;
  }
  await readUntold(id, board);
}

async function readUntold(id: string, board: HubBoard): Promise<void> {
  for (const key of await untoldKeys(MOST_UNTOLD)) {
    const incident = await board.incident(key);
    if (incident) await learnIncidents(id, [incident], (before) => before, new Date());
  }
}

async function followEvents({ id, board, state }: Followed): Promise<void> {
  for (let { events: from, told } = state; ; ) {
    const { list, next, more } = await board.events(from, told ? 'news' : 'now');
    const isTold = told || !more;
    if (list.some(({ event: { type } }) => DECISIONS.has(type) || type === 'data.erased')) void hearRulings();
    await learnEvents(id, list, (before) => ({ ...before, events: next, told: isTold }), new Date());
    if (!more) break;
    from = next;
    told = isTold;
  }
  if (!state.told) await readUntold(id, board);
}
