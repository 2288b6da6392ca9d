import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { moderationPersonalSchemas } from '~/lib/log/moderation/moderation-events.ts';
import { type RemovalRow, rulingOf } from '~/lib/log/removals/removal-rows.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import type { Projection } from './projection.ts';

/** Adds an appeal, or the decision about it, to a projection. */
export function foldAppeal(projection: Projection, event: LogEvent, side: PersonalRow | null): void {
  if (event.type === 'appeal.opened') foldOpened(projection, event, side);
  else if (event.type === 'appeal.decided') foldDecided(projection, event, side);
}

function foldOpened({ removals }: Projection, event: LogEvent, side: PersonalRow | null): void {
  const { removal } = eventDataSchemas['appeal.opened'].parse(event.data);
  const row = removals.get(removal);
  const text = side ? moderationPersonalSchemas['appeal.opened'].parse(side.fields).text : '';
  if (row)
    removals.set(row.id, { ...row, appeal: { id: event.id, openedAt: event.at, text, decision: null } });
}

/** The decision about a complaint, or about a removal of which nobody complained. */
function foldDecided(projection: Projection, event: LogEvent, side: PersonalRow | null): void {
  const told = eventDataSchemas['appeal.decided'].parse(event.data);
  const { restored, reason } = told;
  const { decider = '', remover = '' } = side
    ? moderationPersonalSchemas['appeal.decided'].parse(side.fields)
    : {};
  const decision = { at: event.at, restored, reason, decider, remover, actor: event.actor };
  const complained = removalUnder(projection, told.appeal);
  const reviewed = projection.removals.get(told.appeal);
  if (complained?.appeal) settle(projection, { ...complained, appeal: { ...complained.appeal, decision } });
  else if (reviewed) settle(projection, { ...reviewed, review: told.withdrawn ? undefined : decision });
}

/** Where the removal was wrong, the measures that rest on it count no more. */
function settle(projection: Projection, row: RemovalRow): void {
  projection.removals.set(row.id, row);
  if (row.snapshot === null) return;
  const cancelled = rulingOf(row)?.restored === true;
  for (const measure of projection.measures.values()) {
    if (measure.snapshot === row.snapshot) projection.measures.set(measure.id, { ...measure, cancelled });
  }
}

/** The removal an appeal is about. */
function removalUnder({ removals }: Projection, appeal: string): RemovalRow | undefined {
  return [...removals.values()].find((row) => row.appeal?.id === appeal);
}
