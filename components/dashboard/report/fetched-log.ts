import { readTeamLog, type TeamLog } from '~/lib/log/team/team-log.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import type { LogEvents } from '~/lib/messages/table.ts';
import { breather } from './breather.ts';

type Policies = TeamLog['projection']['policies'];

/** Where the log comes from, and the law it is judged by. */
export type LogSource = {
  /** Names the hub and this device’s connection to it: their bookmarks are nobody else's. */
  hub: () => Promise<string>;
  /** The events after a bookmark; null from the beginning. */
  ask: (after: string | null) => Promise<LogEvents>;
  policies: () => Promise<Policies>;
};

/** @param show told how many events are there, after each part. @param anew from the beginning, whatever is known. */
export type FetchLog = (
  run: { stopped: boolean },
  show: (got: number) => void,
  anew: boolean,
) => Promise<{ log: TeamLog; at: number } | { trouble: string }>;

type Fetched = { hub: string; events: TeamEvent[]; next: string | null; counted: Counted | null };
type Counted = { log: TeamLog; law: string; of: number };

/**
 * Fetches the team's log and goes on from where it was at the next call, for events are only ever added; in memory
 * alone. Once words of what is known were erased, all of it is fetched anew: the hub has them no more.
 */
export function createFetchLog({ hub, ask, policies }: LogSource): FetchLog {
  let kept: Fetched | null = null;
  return async (run, show, anew) => {
    const name = await hub();
    const known = kept !== null && kept.hub === name && !anew ? kept : nothingOf(name);
    kept = known;
    let begun = known.next !== null;
    for (let more = true; more; ) {
      const portion = await ask(known.next);
      if (!portion.ok) return { trouble: portion.reason };
      // Whoever came after it goes on with the same list.
      if (run.stopped) break;
      if (begun && portion.events.some(takesWords)) {
        Object.assign(known, nothingOf(name));
        begun = false;
        continue;
      }
      known.events.push(...portion.events);
      known.next = portion.next;
      more = portion.more;
      show(known.events.length);
    }
    return { log: await counted(known, await policies()), at: Date.now() };
  };
}

const nothingOf = (hub: string): Fetched => ({ hub, events: [], next: null, counted: null });

const takesWords = ({ event: { type } }: TeamEvent) => type === 'data.erased' || type === 'removal.abandoned';

async function counted(fetched: Fetched, policies: Policies): Promise<TeamLog> {
  const { events } = fetched;
  const [law, of] = [JSON.stringify(policies), events.length];
  if (fetched.counted?.law === law && fetched.counted.of === of) return fetched.counted.log;
  const log = await readTeamLog(events, policies, breather());
  fetched.counted = { log, law, of };
  return log;
}
