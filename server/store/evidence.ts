import { z } from 'zod';
import type { EventType } from '~/lib/log/event.ts';
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

/** Those that hold words and names of citizens. */
export const CITIZENS_EVIDENCE: readonly EventType[] = [
  'removal.snapshot',
  'removal.reason',
  'warning.issued',
  'block.recorded',
  'appeal.opened',
];

/** The same without what a device of this role may not read: evidence of others is for supervisors. */
export function withoutOthersEvidence(taken: TakenEvent, device: string): TakenEvent {
  const isTheirs = taken.received_from !== device && CITIZENS_EVIDENCE.includes(taken.event.type);
  return isTheirs ? { ...taken, personal: null } : taken;
}

const lineSchema = z.looseObject({ voice: z.string(), author: z.string() });
const snapshotSchema = z.looseObject({ context: z.array(lineSchema) });

/** The same without the names of those whose comments only stood beside: a supervisor judges without them (152-ФЗ). */
export function withoutNeighbours(taken: TakenEvent): TakenEvent {
  const { event, personal } = taken;
  if (event.type !== 'removal.snapshot' || !personal) return taken;
  const told = snapshotSchema.safeParse(personal);
  if (!told.success) return { ...taken, personal: null };
  const context = told.data.context.map((line) =>
    line.voice === 'citizen' ? { ...line, author: '' } : line,
  );
  return { ...taken, personal: { ...told.data, context } };
}
