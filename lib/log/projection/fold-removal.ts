import { postKeyOf } from '~/lib/comment/key.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { hasSubstance, protectedKinds } from '~/lib/log/judge/substance.ts';
import { moderationPersonalSchemas } from '~/lib/log/moderation/moderation-events.ts';
import type { RemovalRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import type { CommentRow, PersonalRow } from '~/lib/log/rows.ts';
import type { RemovalGlance } from '~/lib/log/verdict.ts';
import type { Projection } from './projection.ts';

const NOBODY = { id: null, slug: null, name: '' };

/**
 * Adds one event about a removal to a projection. A comment that went by us with nothing asked of the
 * product becomes a removal without a reason, until a snapshot or a reason is known.
 */
export function foldRemoval(projection: Projection, event: LogEvent, personal: PersonalRow | null): void {
  switch (event.type) {
    case 'comment.gone':
      foldGone(projection, event);
      return;
    case 'removal.snapshot': {
      const row = snapshotRow(event, personal);
      projection.snapshots.set(row.id, row);
      return;
    }
    case 'removal.ruled': {
      const { snapshot, rule } = eventDataSchemas['removal.ruled'].parse(event.data);
      const row = projection.snapshots.get(snapshot);
      if (row) projection.snapshots.set(row.id, { ...row, rule, ruledAt: event.at });
      return;
    }
    case 'removal.abandoned': {
      const { snapshot } = eventDataSchemas['removal.abandoned'].parse(event.data);
      projection.snapshots.delete(snapshot);
      return;
    }
    case 'removal.done':
      foldDone(projection, event);
      return;
    case 'removal.reason': {
      const { removal, rule, networkReason } = eventDataSchemas['removal.reason'].parse(event.data);
      const row = projection.removals.get(removal);
      const note = personal ? moderationPersonalSchemas['removal.reason'].parse(personal.fields).note : '';
      if (row) put(projection, { ...row, rule: rule ?? row.rule, networkReason, note });
      return;
    }
    case 'removal.undone': {
      const { removal } = eventDataSchemas['removal.undone'].parse(event.data);
      const row = projection.removals.get(removal);
      if (row) put(projection, { ...row, undoneAt: event.at });
      return;
    }
  }
}

function foldGone(projection: Projection, event: LogEvent): void {
  const { by } = eventDataSchemas['comment.gone'].parse(event.data);
  const row = projection.comments.get(event.key ?? '');
  const ours = by === 'us' || by === 'page';
  if (ours && row) put(projection, { ...removalOf(row, event), by, snapshot: null, rule: null });
}

function foldDone(projection: Projection, event: LogEvent): void {
  const { snapshot, by, rule, networkReason } = eventDataSchemas['removal.done'].parse(event.data);
  const row = projection.comments.get(event.key ?? '');
  const evidence = projection.snapshots.get(snapshot ?? '');
  if (!row) return;
  // The same removal, noticed before its snapshot was named.
  for (const known of projection.removals.values()) {
    if (known.key === row.key && known.snapshot === null && !known.undoneAt)
      projection.removals.delete(known.id);
  }
  put(projection, {
    ...removalOf(row, event),
    ...(evidence && {
      author: evidence.author,
      substance: evidence.substance,
      protected: evidence.protected,
    }),
    by,
    snapshot,
    rule,
    networkReason,
  });
}

function removalOf(row: CommentRow, event: LogEvent): Omit<RemovalRow, 'by' | 'snapshot' | 'rule'> {
  const { id, slug, name } = row.author;
  const kinds = row.voice === 'citizen' ? protectedKinds(row.text) : [];
  return {
    id: event.id,
    key: row.key,
    page: row.page,
    postKey: row.postKey,
    at: event.at,
    actor: event.actor,
    author: { id, slug, name },
    networkReason: null,
    note: '',
    substance: row.voice === 'citizen' && hasSubstance(row.text, kinds),
    protected: kinds,
    undoneAt: null,
    appeal: null,
  };
}

/** Stores a removal and shows it on its comment, for as long as it stands. */
function put(projection: Projection, removal: RemovalRow): void {
  projection.removals.set(removal.id, removal);
  const row = projection.comments.get(removal.key);
  if (row) projection.comments.set(row.key, { ...row, removal: glance(removal, row.removal) });
}

function glance(removal: RemovalRow, known: RemovalGlance | null | undefined): RemovalGlance | null {
  if (removal.undoneAt !== null) return null;
  const { id, by, at, snapshot, rule } = removal;
  return { id, by, at, snapshot, rule, open: known?.open ?? false };
}

function snapshotRow(event: LogEvent, side: PersonalRow | null): SnapshotRow {
  const { post, ...data } = eventDataSchemas['removal.snapshot'].parse(event.data);
  const personal = side ? moderationPersonalSchemas['removal.snapshot'].parse(side.fields) : null;
  const key = event.key ?? '';
  return {
    id: event.id,
    key,
    page: event.page ?? '',
    postKey: postKeyOf(key),
    at: event.at,
    actor: event.actor,
    hash: event.hash,
    ...data,
    author: personal?.author ?? NOBODY,
    text: personal?.text ?? '',
    context: personal?.context ?? [],
  };
}
