import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import { readDecisions } from '~/lib/log/team/evidence/own-decisions.ts';
import { teamRemovals } from '~/lib/log/team/evidence/team-removals.ts';
import { NOTHING_TOLD, type Told, withNews } from '~/lib/log/team/evidence/told.ts';
import { send } from '~/lib/messages/send.ts';
import type { TeamRemovals } from './team-data.ts';
import { useTurns } from './use-turns.ts';

/** How far the hub's evidence was read; `heard`: to its end once. */
type Heard = { told: Told; heard: boolean; trouble: string | null };

const NOTHING: Heard = { told: NOTHING_TOLD, heard: false, trouble: null };

/**
 * Removals on all devices of the team, kept up to date while the dashboard is looked at; in memory alone.
 * @param own those of this log. @param on true at a supervisor's device that a hub knows.
 */
export function useTeamRemovals(own: RemovalsData | null, on: boolean): TeamRemovals | null {
  const { told, heard, trouble } = useEvidence(on);
  const names = useNames(on);
  const decisions = useObserved(on ? readDecisions : null);
  const { records: ownRecords, device = null } = own ?? {};
  const records = useMemo(
    () => (heard && ownRecords && decisions ? teamRemovals(ownRecords, told, { device, decisions }) : null),
    [heard, ownRecords, told, decisions, device],
  );
  return useMemo(() => (on ? { records, names, trouble } : null), [on, records, names, trouble]);
}

function useEvidence(on: boolean): Heard {
  const [known, setKnown] = useState(NOTHING);
  const after = useRef<string | null>(null);
  const ask = useCallback(async () => {
    for (;;) {
      const answer = await send('removals.changes', { after: after.current });
      if (!answer.ok) {
        setKnown((before) => ({ ...before, trouble: answer.reason }));
        return false;
      }
      after.current = answer.next;
      setKnown(({ told, heard }) => ({
        told: answer.events.length > 0 ? withNews(told, answer) : told,
        heard: heard || !answer.more,
        trouble: null,
      }));
      if (!answer.more) return true;
    }
  }, []);
  useTurns(on ? ask : null);
  return known;
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Names of colleagues by the id of their device, as the hub has them. */
function useNames(on: boolean): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NOBODY);
  useEffect(() => {
    if (!on) return;
    let current = true;
    void send('team.people', {}).then(
      (answer) => current && answer.ok && setNames(namesOf(answer.people)),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [on]);
  return names;
}

type Person = { name: string; devices: readonly { id: string }[] };

function namesOf(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(people.flatMap(({ name, devices }) => devices.map(({ id }) => [id, name] as const)));
}
