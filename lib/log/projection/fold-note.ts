import { notePersonalSchema } from '~/lib/log/claims/note-events.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import type { Decided, Note } from '~/lib/log/triage/decided.ts';

/** Adds a comment inside; one whose words were erased leaves nothing to show. */
export function withNote(before: Decided, { id, at, actor }: LogEvent, side: PersonalRow | null): Decided {
  const words = notePersonalSchema.safeParse(side?.fields).data;
  // As a rebuild finds it: a person decided nothing, and still the comment was spoken of.
  if (!words) return { ...before };
  const note: Note = { id, at, actor, ...words };
  return { ...before, notes: [...(before.notes ?? []), note] };
}

/** The same decisions without the comments inside that these events wrote. */
export function withoutNotes(decided: Decided, erased: ReadonlySet<string>): Decided {
  const { notes, ...others } = decided;
  const left = notes?.filter(({ id }) => !erased.has(id)) ?? [];
  return left.length > 0 ? { ...others, notes: left } : others;
}
