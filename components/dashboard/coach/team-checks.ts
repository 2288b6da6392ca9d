import { useEffect, useState } from 'preact/hooks';
import type { DraftCheck } from '~/lib/log/draft/draft-checks.ts';
import { send } from '~/lib/messages/send.ts';
import type { CoachChanges } from '~/lib/messages/table.ts';

/** How often the hub is asked while the figures are looked at, ms. */
const EVERY_MS = 60_000;

/** Answers of the team as far as the hub told; `heard` is false before it has told all. */
export type TeamChecks = { checks: readonly DraftCheck[]; heard: boolean; trouble: string | null };

const NOTHING: TeamChecks = { checks: [], heard: false, trouble: null };

/** Answers of the whole team, read from the hub while `on`. */
export function useTeamChecks(on: boolean): TeamChecks {
  const [team, setTeam] = useState(NOTHING);
  useEffect(() => {
    if (!on) return;
    let after: string | null = null;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const answer = await changesAfter(after);
      if (stopped) return;
      if (!answer.ok) {
        setTeam((known) => ({ ...known, trouble: answer.reason }));
      } else {
        after = answer.next;
        const { checks, more } = answer;
        setTeam((known) => ({
          checks: [...known.checks, ...checks],
          heard: known.heard || !more,
          trouble: null,
        }));
        if (more) return void read();
      }
      timer = setTimeout(() => void read(), EVERY_MS);
    };
    void read();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [on]);
  return team;
}

async function changesAfter(after: string | null): Promise<CoachChanges> {
  try {
    return await send('coach.changes', { after });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
