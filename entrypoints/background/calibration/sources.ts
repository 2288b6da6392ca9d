import { connectedHubs, type HubPlace } from '~/entrypoints/background/hubs.ts';
import { decisionsAt, decisionsCursor, keepDecisions } from '~/lib/log/calibration/hub-events.ts';
import { ownDecisions, whoJudges, wordsHere } from '~/lib/log/calibration/own-appeals.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { hubBoard } from '~/lib/sync/hub-board.ts';
import { hubCalibration } from '~/lib/sync/hub-calibration.ts';
import { isSameName } from '~/lib/text/same-name.ts';
import { type Decision, decisionsOf } from '~/lib/training/calibration/decisions.ts';

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

/**
 * Decisions of this log. Who sits here made them, so only complaints count that a person of another name decided,
 * about a removal that was not this person's either; nobody's while it is not known who sits here.
 */
export async function fromLog(): Promise<Source> {
  const [events, who] = await Promise.all([ownDecisions(), whoJudges()]);
  const decisions = decisionsOf(events).filter(({ by, people }) => by === 'appeal' && people.length > 0);
  return {
    target: null,
    decisions,
    isOwn: ({ people }) => who === null || people.some((name) => isSameName(name, who)),
    words: wordsHere,
  };
}
