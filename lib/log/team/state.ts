import { z } from 'zod';
import { database } from '~/lib/log/database.ts';

const STATE = 'team-board';

const stateSchema = z.object({
  /** Id of the target whose team this is. */
  hub: z.string(),
  /** Bookmark in the list of what is open; null before its first page, and once it was read to its end. */
  open: z.string().nullable(),
  /** Bookmark from which changes are heard; null before the first page of what is open. */
  incidents: z.string().nullable(),
  /** True once what is open was read to its end. */
  opened: z.boolean(),
  /** Bookmark of what people decided; null before its first page. `told`: it was read to its end once. */
  events: z.string().nullable(),
  told: z.boolean(),
  /** ISO 8601 by the clock of the device: when the hub answered last, and since when it does not. */
  heardAt: z.string().nullable(),
  downSince: z.string().nullable(),
  /** Failed questions in a row; before `nextAt` (epoch ms) it is not asked again. */
  failures: z.number().int(),
  nextAt: z.number(),
  /** By what law the rows were judged. */
  law: z.string(),
});

/** How far the team's board was read; stored, because the worker that knew it may be gone. */
export type TeamBoardState = z.infer<typeof stateSchema>;

/** What is stored; null when nothing was asked, and when it cannot be read: the hub tells it all again. */
export async function teamBoardState(): Promise<TeamBoardState | null> {
  const stored = await database.meta.get(STATE);
  return stateSchema.safeParse(stored?.value).data ?? null;
}

/** The state of a board of which nothing was read yet. */
function freshState(hub: string): TeamBoardState {
  return {
    hub,
    open: null,
    incidents: null,
    opened: false,
    events: null,
    told: false,
    heardAt: null,
    downSince: null,
    failures: 0,
    nextAt: 0,
    law: '',
  };
}

/** Stores the state. Also inside a transaction that may write `meta`. */
export async function keepTeamBoardState(state: TeamBoardState): Promise<void> {
  await database.meta.put({ name: STATE, value: state });
}

/** Changes the state of one hub's board; another hub's begins anew, and its rows go. */
export async function changeTeamBoard(
  hub: string,
  work: (state: TeamBoardState) => TeamBoardState,
): Promise<TeamBoardState> {
  const { meta, teamItems, teamDecided, teamLooks } = database;
  return database.transaction('rw', meta, teamItems, teamDecided, teamLooks, async () => {
    const known = await teamBoardState();
    if (known?.hub !== hub) await clearRows();
    const before = known?.hub === hub ? known : freshState(hub);
    const after = work(before);
    if (after !== known) await keepTeamBoardState(after);
    return after;
  });
}

/** Forgets the board of every hub: nobody is connected any more. */
export async function forgetTeamBoard(): Promise<void> {
  const { meta, teamItems, teamDecided, teamLooks } = database;
  await database.transaction('rw', meta, teamItems, teamDecided, teamLooks, async () => {
    await clearRows();
    await meta.delete(STATE);
  });
}

async function clearRows(): Promise<void> {
  await Promise.all([database.teamItems.clear(), database.teamDecided.clear(), database.teamLooks.clear()]);
}
