import { connectedHubs, type HubPlace } from '~/entrypoints/background/hubs.ts';
import { decisionsAt, decisionsCursor, keepDecisions } from '~/lib/log/calibration/hub-events.ts';
import { ownDecisions, wordsHere } from '~/lib/log/calibration/own-appeals.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { hubBoard } from '~/lib/sync/hub-board.ts';
import { hubCalibration } from '~/lib/sync/hub-calibration.ts';
import { isSameName } from '~/lib/text/same-name.ts';
import { type Decision, decisionsOf } from '~/lib/training/calibration/decisions.ts';
import type { Week } from '~/lib/training/calibration/week.ts';

/** Where decisions come from, whose own they are, and how the words behind them are read. */
export type Source = {
  /** Id of the hub; null for the log of this device. */
  target: string | null;
  decisions: Decision[];
  isOwn: (decision: Decision) => boolean;
  /** Null where the words are gone. May throw TargetError. */
  words: (key: string) => Promise<{ text: string; author: string } | null>;
};

/** The hub whose team's decisions are drawn: the first that this device works in, but not as a trainee. */
export async function calibrationHub(): Promise<HubPlace | null> {
  const [place] = await connectedHubs();
  return place && (await memberAt(place))?.role !== 'trainee' ? place : null;
}

/** Reads what the team decided since the last time. @throws TargetError */
export async function readDecisions(place: HubPlace, now: Date): Promise<void> {
  const hub = hubCalibration(place);
  for (let more = true; more; ) {
    const page = await hub.decisions(await decisionsCursor(place.id));
    await keepDecisions(place.id, page.events, page.next, now);
    ({ more } = page);
  }
}

/** Decisions of a team; a person's own are those of any of their devices, and those that name them. @throws TargetError */
export async function fromHub(place: HubPlace): Promise<Source> {
  const [events, here, devices, me] = await Promise.all([
    decisionsAt(place.id),
    deviceId(),
    hubCalibration(place).devices(),
    memberAt(place),
  ]);
  const own = new Set([here, ...devices]);
  const name = me?.name ?? '';
  const board = hubBoard(place);
  return {
    target: place.id,
    decisions: decisionsOf(events),
    isOwn: ({ actors, people }) =>
      actors.some((actor) => own.has(actor)) || (name !== '' && people.some((one) => isSameName(one, name))),
    words: async (key) => {
      const incident = await board.incident(key);
      const text = incident?.text?.trim() ? incident.text : null;
      return text === null ? null : { text, author: incident?.author?.name ?? '' };
    },
  };
}

/** Own decisions are judged anew when so much time lies before the week, ms: by the rules, not from memory. */
const FORGOTTEN_MS = 14 * 86_400_000;

/**
 * Decisions of this log, for an organisation of one browser. Nobody can say which of those who sit here made them, so
 * all count, own ones too, once they are old enough.
 */
export async function fromLog({ from }: Week): Promise<Source> {
  const decisions = decisionsOf(await ownDecisions());
  return {
    target: null,
    decisions: decisions.filter(({ at }) => Date.parse(at) < from - FORGOTTEN_MS),
    isOwn: () => false,
    words: wordsHere,
  };
}
