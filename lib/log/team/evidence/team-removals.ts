import type { LogEvent } from '~/lib/log/event.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import { emptyProjection, type Projection } from '~/lib/log/projection/projection.ts';
import { momentOf, type RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { RemovalRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import { rowOf } from '~/lib/log/team/judge-incident.ts';
import { blankIncident, sideOf, type TeamEvent } from '~/lib/log/team/told-event.ts';
import { DECISIONS } from './own-decisions.ts';
import type { Told } from './told.ts';

/** Who looks: what a device wrote itself stands in its own log already. */
type Looking = { device: string | null; decisions: readonly TeamEvent[] };

/**
 * The removals of this log together with those that the hub tells of the other devices: one removal noticed by several
 * is one, with the evidence of the device that has it. The same fold makes rows of both.
 * @param looking this device, and its own decisions about removals of others.
 */
export function teamRemovals(own: RemovalRecords, told: Told, looking: Looking): RemovalRecords {
  const events = foreign(told.events, looking);
  const projection = projectionOf(own, told, events);
  for (const one of events) {
    if (!isKnownGone(projection, one.event)) foldEvent(projection, one.event, sideOf(one));
  }
  const removals = onceEach([...projection.removals.values()], own.removals);
  const here = new Set(own.removals.map(({ id }) => id));
  return {
    ...own,
    removals,
    snapshots: projection.snapshots,
    comments: new Map(
      removals.flatMap(({ key }) => {
        const row = projection.comments.get(key);
        return row ? [[key, row]] : [];
      }),
    ),
    answered: new Set([...own.answered, ...answeredOf(told)]),
    erased: new Set([...own.erased, ...events.flatMap(wordless)]),
    measures: [...projection.measures.values()].sort((one, other) => one.at.localeCompare(other.at)),
    flags: [...own.flags, ...events.flatMap(({ event }) => momentOf(event))],
    elsewhere: linesOf(
      removals.filter(({ id }) => !here.has(id)),
      events,
    ),
  };
}

/** Without what this device wrote itself, but for its decisions: those may be about removals of others. */
function foreign(events: readonly TeamEvent[], { device, decisions }: Looking): TeamEvent[] {
  const told = events.filter(({ event }) => event.actor !== device || DECISIONS.has(event.type));
  const ids = new Set(told.map(({ event }) => event.id));
  return [...told, ...decisions.filter(({ event }) => !ids.has(event.id))];
}

function projectionOf(own: RemovalRecords, { incidents }: Told, events: readonly TeamEvent[]): Projection {
  const comments = new Map(own.comments);
  for (const { event } of events) {
    const { key } = event;
    if (key === null || comments.has(key)) continue;
    const row = rowOf(incidents.get(key) ?? blankIncident(key), undefined);
    comments.set(key, { ...row, page: event.page ?? row.page, flags: [] });
  }
  return {
    ...emptyProjection(),
    comments,
    snapshots: new Map(own.snapshots),
    measures: new Map(own.measures.map((row) => [row.id, row])),
    removals: new Map(own.removals.flatMap((row) => (row.id === row.key ? [] : [[row.id, row]]))),
  };
}

/** Another browser that notices the same removal later tells nothing new. */
function isKnownGone({ removals }: Projection, { type, key }: LogEvent): boolean {
  return type === 'comment.gone' && [...removals.values()].some((row) => row.key === key && isStanding(row));
}

function isStanding({ undoneAt }: RemovalRow): boolean {
  return undoneAt === null;
}

/** The latest first. Of what only vanished here nobody need wonder where a colleague knows how. */
function onceEach(told: readonly RemovalRow[], own: readonly RemovalRow[]): RemovalRow[] {
  const known = new Set(told.map(({ key }) => key));
  const vanished = own.filter(({ id, key }) => id === key && !known.has(key));
  return [...told, ...vanished].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function answeredOf({ incidents }: Told): string[] {
  return [...incidents.values()].flatMap(({ ext_key, answers }) =>
    answers.some(({ gone }) => !gone) ? ext_key : [],
  );
}

/** Id of a snapshot whose words the hub has no more. */
function wordless({ event, personal }: TeamEvent): string[] {
  return event.type === 'removal.snapshot' && personal === null ? [event.id] : [];
}

function linesOf(removals: readonly RemovalRow[], events: readonly TeamEvent[]) {
  const lines = new Map<SnapshotRow['id'], LogEvent>(
    events.flatMap(({ event }) => (event.type === 'removal.snapshot' ? [[event.id, event]] : [])),
  );
  return new Map(removals.map(({ id, snapshot }) => [id, lines.get(snapshot ?? '') ?? null]));
}
