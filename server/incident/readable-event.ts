import type { z } from 'zod';
import { commentPersonalSchema, eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { normalTime } from './iso-time.ts';

type Data = typeof eventDataSchemas;

/** The kinds of event that tell something about one comment, with their data parsed. */
export type IncidentEvent = { key: string; page: string | null; at: string } & (
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
  const data = eventDataSchemas[event.type].safeParse(event.data);
  if (!data.success) return { ok: false, error: data.error };
  if (event.key === null) return { ok: true, event: null };
  const common = { key: event.key, page: event.page, at: normalTime(event.at) };
  switch (event.type) {
    case 'comment.seen':
    case 'comment.changed':
      return {
        ok: true,
        event: {
          ...common,
          about: 'comment',
          data: eventDataSchemas[event.type].parse(event.data),
          personal: commentPersonalSchema.safeParse(personal).data ?? null,
        },
      };
    case 'comment.gone':
      return { ok: true, event: { ...common, about: 'gone' } };
    case 'answer.seen':
    case 'answer.changed':
      return {
        ok: true,
        event: { ...common, about: 'answer', data: eventDataSchemas[event.type].parse(event.data) },
      };
    case 'answer.gone':
      return {
        ok: true,
        event: { ...common, about: 'answer-gone', data: eventDataSchemas[event.type].parse(event.data) },
      };
    default:
      return { ok: true, event: null };
  }
}
