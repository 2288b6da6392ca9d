import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { standingFlags } from '~/lib/log/moderation/flags.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Decided } from '~/lib/log/triage/decided.ts';
import { NO_INCIDENT_WORDS } from './fold-incident.ts';
import { withoutNotes } from './fold-note.ts';
import type { Projection } from './projection.ts';

const NOBODY = { id: null, slug: null, name: '' };
const NO_WORDS = { holder: '', question: '', place: '' };

/** Takes out of a projection what was erased: the same as a rebuild finds, where its personal fields are gone. */
export function foldErased(projection: Projection, event: LogEvent): void {
  const { events, keys = [] } = eventDataSchemas['data.erased'].parse(event.data);
  for (const id of events) forget(projection, id);
  for (const key of keys) forgetComment(projection, key, new Set(events));
}

/** A measure goes as a whole; of a snapshot and a removal only what names or quotes a person. */
function forget({ measures, snapshots, removals, incidents }: Projection, id: string): void {
  measures.delete(id);
  for (const [incident, row] of incidents) {
    if (row.event === id) incidents.set(incident, { ...row, ...NO_INCIDENT_WORDS, erased: true });
  }
  const snapshot = snapshots.get(id);
  if (snapshot) snapshots.set(id, { ...snapshot, author: NOBODY, text: '', context: [], picture: null });
  const removal = removals.get(id);
  if (!removal) return;
  removals.set(id, {
    ...removal,
    author: NOBODY,
    note: '',
    appeal: removal.appeal && { ...removal.appeal, text: '' },
    // Without a snapshot both were read from the words that are gone.
    ...(removal.snapshot === null && { substance: false, protected: [] }),
  });
}

function forgetComment({ comments }: Projection, key: string, events: ReadonlySet<string>): void {
  const row = comments.get(key);
  if (!row || !(row.deleted || row.erased)) return;
  const decisions = row.decisions.map((decision) => ({ ...decision, words: '' }));
  const bare: CommentRow = {
    ...row,
    // One that stands on the page bears a pseudonym already.
    ...(!row.erased && { author: { ...NOBODY, kind: row.author.kind } }),
    addressee: null,
    text: '',
    protected: [],
    decisions,
    ...(row.decided && { decided: withoutWords(withoutNotes(row.decided, events)) }),
  };
  comments.set(key, { ...bare, flags: standingFlags(bare) });
}

/** What the moderator gave as a reason and what was asked may quote the person. */
function withoutWords(decided: Decided): Decided {
  return {
    ...decided,
    duty: decided.duty && { ...decided.duty, reason: '' },
    ...(decided.facts && { facts: { ...decided.facts, ...NO_WORDS } }),
  };
}
