import type { z } from 'zod';
import { commentPersonalSchema, eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { normalTime } from './iso-time.ts';

type Data = typeof eventDataSchemas;

type Place = { key: string; page: string | null; at: string };

/** The kinds of event that tell something about one comment, with their data parsed. */
export type IncidentEvent = Place &
  (
    | {
        about: 'comment';
        data: z.infer<Data['comment.seen']>;
        personal: z.infer<typeof commentPersonalSchema> | null;
      }
    | { about: 'gone' }
    | { about: 'answer'; data: z.infer<Data['answer.seen']> }
    | { about: 'answer-gone'; data: z.infer<Data['answer.gone']> }
  );

/** What came of reading: an event about an incident, null for one that is about none, or what is wrong. */
export type Reading = { ok: true; event: IncidentEvent | null } | { ok: false; error: z.ZodError };

/**
 * Reads the data of an event by its kind. Only an event with a key is about an incident;
 * personal fields that do not fit count as not sent.
 */
export function readEvent(event: LogEvent, personal: Record<string, unknown> | null): Reading {
  switch (event.type) {
    case 'comment.seen':
    case 'comment.changed':
      return read(event, eventDataSchemas[event.type], (place, data) => ({
        ...place,
        about: 'comment',
        data,
        personal: commentPersonalSchema.safeParse(personal).data ?? null,
      }));
    case 'comment.gone':
      return read(event, eventDataSchemas[event.type], (place) => ({ ...place, about: 'gone' }));
    case 'answer.seen':
    case 'answer.changed':
      return read(event, eventDataSchemas[event.type], (place, data) => ({
        ...place,
        about: 'answer',
        data,
      }));
    case 'answer.gone':
      return read(event, eventDataSchemas[event.type], (place, data) => ({
        ...place,
        about: 'answer-gone',
        data,
      }));
    default: {
      const schema: z.ZodType = eventDataSchemas[event.type];
      return read(event, schema, () => null);
    }
  }
}

/** @param tell makes of parsed data what it says of an incident. */
function read<T>(
  { key, page, at, data }: LogEvent,
  schema: z.ZodType<T>,
  tell: (place: Place, data: T) => IncidentEvent | null,
): Reading {
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { ok: false, error: parsed.error };
  return {
    ok: true,
    event: key === null ? null : tell({ key, page, at: normalTime(at) }, parsed.data),
  };
}
