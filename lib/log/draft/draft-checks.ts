import type { z } from 'zod';
import { database } from '~/lib/log/database.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import { draftEventSchemas } from './draft-events.ts';

/** What is known of one answer that went through the composer; `at` is ISO 8601 by the clock of its device. */
export type DraftCheck = z.infer<(typeof draftEventSchemas)['draft.checked']> & {
  /** Id of the event. */
  id: string;
  at: string;
  page: string | null;
};

/** Answers of this device that went through the composer, in the order of the log; fit for `observe`. */
export async function readDraftChecks(): Promise<DraftCheck[]> {
  const events = await database.events.where('type').equals('draft.checked').sortBy('seq');
  return events.flatMap((event) => draftCheck(event) ?? []);
}

/** What an event tells of an answer; null for every other kind and for what cannot be read. */
export function draftCheck({ id, at, page, type, data }: LogEvent): DraftCheck | null {
  if (type !== 'draft.checked') return null;
  const told = draftEventSchemas['draft.checked'].safeParse(data);
  return told.success ? { ...told.data, id, at, page } : null;
}
