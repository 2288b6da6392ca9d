import { z } from 'zod';
import type { EventType } from '~/lib/log/event.ts';
import type { Device } from './device.ts';
import type { TakenEvent } from './events.ts';

/** Kinds of events that tell how comments were removed, what stood behind it and what was decided since. */
export const EVIDENCE: readonly EventType[] = [
  'comment.gone',
  'flag.raised',
  'flag.confirmed',
  'flag.dismissed',
  'removal.snapshot',
  'removal.ruled',
  'removal.abandoned',
  'removal.done',
  'removal.reason',
  'removal.undone',
  'warning.issued',
  'block.recorded',
  'appeal.opened',
  'appeal.decided',
  'data.erased',
];

/** What supervisors say of removals, and what they erase: every device of the team hears of it. */
export const RULINGS: readonly EventType[] = [
  'appeal.opened',
  'appeal.decided',
  'removal.undone',
  'data.erased',
];

/** Those that hold words and names of citizens. */
export const CITIZENS_EVIDENCE: readonly EventType[] = [
  'removal.snapshot',
  'removal.reason',
  'warning.issued',
  'block.recorded',
  'appeal.opened',
];

/** An event as it is told to a device. */
type ShownEvent = Omit<TakenEvent, 'handed_by'>;

/**
 * The same as somebody may read it: evidence of others is for supervisors. It goes by the person: whoever has a device
 * later reads nothing that its former owner handed over.
 */
export function shownTo(
  { role, person }: Pick<Device, 'role' | 'person'>,
  { handed_by, ...taken }: TakenEvent,
): ShownEvent {
  if (role === 'supervisor' || handed_by === person) return taken;
  return CITIZENS_EVIDENCE.includes(taken.event.type) ? { ...taken, personal: null } : taken;
}

const lineSchema = z.looseObject({ voice: z.string(), author: z.string() });
const snapshotSchema = z.looseObject({ context: z.array(lineSchema) });

/** The same without the names of those whose comments only stood beside: a supervisor judges without them (152-ФЗ). */
export function withoutNeighbours(taken: ShownEvent): ShownEvent {
  const { event, personal } = taken;
  if (event.type !== 'removal.snapshot' || !personal) return taken;
  const told = snapshotSchema.safeParse(personal);
  if (!told.success) return { ...taken, personal: null };
  const context = told.data.context.map((line) =>
    line.voice === 'citizen' ? { ...line, author: '' } : line,
  );
  return { ...taken, personal: { ...told.data, context } };
}
