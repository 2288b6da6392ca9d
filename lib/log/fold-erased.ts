import { eventDataSchemas, type LogEvent } from './event.ts';
import { standingFlags } from './flags.ts';
import type { Projection } from './projection.ts';

const NOBODY = { id: null, slug: null, name: '' };
const NO_WORDS = { holder: '', question: '', place: '' };

/** Takes out of a projection what was erased: the same as a rebuild finds, where its personal fields are gone. */
export function foldErased(projection: Projection, event: LogEvent): void {
  const { events, keys = [] } = eventDataSchemas['data.erased'].parse(event.data);
  for (const id of events) forget(projection, id);
  for (const key of keys) forgetComment(projection, key);
}

/** A measure goes as a whole; of a snapshot and a removal only what names or quotes a person. */
function forget({ measures, snapshots, removals }: Projection, id: string): void {
  measures.delete(id);
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

function forgetComment({ comments }: Projection, key: string): void {
  const row = comments.get(key);
  if (!row?.deleted) return;
  const decisions = row.decisions.map((decision) => ({ ...decision, words: '' }));
  const bare = {
    ...row,
    author: { ...NOBODY, kind: row.author.kind },
    addressee: null,
    text: '',
    protected: [],
    decisions,
    ...(row.decided?.facts && { decided: { ...row.decided, facts: { ...row.decided.facts, ...NO_WORDS } } }),
  };
  comments.set(key, { ...bare, flags: standingFlags(bare) });
}
