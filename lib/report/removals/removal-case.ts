import type { Network } from '~/lib/comment/sighting.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import { type RemovalRow, rulingOf, type SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { FlagKind, ProtectedKind } from '~/lib/moderation/flag.ts';
import { asks } from '~/lib/triage/asks.ts';

/** The lists of a removal audit that a removal may stand in (product.md C19, D13). */
export const CASE_LISTS = ['question', 'criticism', 'reasonless', 'restore', 'appealed'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** Why it is worth a thought to restore a comment; the first one is the strongest. */
export type RestoreReason = 'granted' | 'disagreed' | 'criticism' | 'question' | 'lexicon' | 'muted';

/** Where the complaint about a removal stands. */
export type AppealState = 'none' | 'open' | 'granted' | 'refused';

/** What another person found of a removal, by a complaint or without one. */
export type RulingState = 'none' | 'wrong' | 'right';

/** One removal with all that is known of it. */
export type RemovalCase = {
  removal: RemovalRow;
  snapshot: SnapshotRow | null;
  network: Network;
  page: PageKey;
  url: string | null;
  /** The text as seen: from the snapshot, else as last read. Null when it was erased or never read. */
  text: string | null;
  /** Kinds of the flags it carried when it was removed. */
  kinds: FlagKind[];
  /** Rules of its flags, each once. */
  flagRules: string[];
  /** Version of the lexicons that raised them; null when unknown. */
  lexicon: string | null;
  /** Why its substance was protected. */
  signs: ProtectedKind[];
  /** By the network; null when unknown. */
  posted: SnapshotRow['posted'];
  appeal: AppealState;
  ruling: RulingState;
  /** Reasons to restore it, the strongest first; empty where there is none or it is back already. */
  restore: RestoreReason[];
  lists: ReadonlySet<CaseList>;
  /** Present where another device made it and only the hub told of it; `line` of its snapshot. */
  told?: { line: LogEvent | null };
};

/** Every removal as a case, the latest first. A pure function of what the log holds. */
export function removalCases(records: RemovalRecords): RemovalCase[] {
  const muted = new Set(records.rules.flatMap(({ rule, muted }) => (muted ? rule : [])));
  return records.removals.map((removal) => caseOf(removal, records, muted));
}

function caseOf(removal: RemovalRow, records: RemovalRecords, muted: ReadonlySet<string>): RemovalCase {
  const snapshot = records.snapshots.get(removal.snapshot ?? '') ?? null;
  const comment = records.comments.get(removal.key);
  const text = textOf(snapshot, comment?.text ?? '', records.erased);
  const flags = snapshot?.flags ?? comment?.flags ?? [];
  const facts = {
    ours: isByPage(removal),
    text,
    flags: flags.map(({ rule }) => rule),
    signs: snapshot?.protected ?? removal.protected,
    asked: text === null ? removal.substance : asks(text),
    answered: records.answered.has(removal.key),
    appeal: appealOf(removal),
    ruling: stateOfRuling(removal),
  };
  const line = records.elsewhere?.get(removal.id);
  const restore = facts.ours && removal.undoneAt === null ? reasonsToRestore(facts, muted) : [];
  return {
    removal,
    snapshot,
    network: removal.page.startsWith('ok:') ? 'ok' : 'vk',
    page: removal.page,
    url: snapshot?.url ?? comment?.url ?? null,
    text,
    kinds: [...new Set(flags.map(({ kind }) => kind))],
    flagRules: [...new Set(facts.flags)],
    lexicon: snapshot ? snapshot.lexicon : (comment?.lexicon ?? null),
    signs: facts.signs,
    posted: snapshot ? snapshot.posted : postedBy(comment),
    appeal: facts.appeal,
    ruling: facts.ruling,
    restore,
    lists: listsOf(removal, facts, restore),
    ...(line !== undefined && { told: { line } }),
  };
}

/** True for what a manager of the page removed, at this device or another one. */
export function isByPage({ by }: Pick<RemovalRow, 'by'>): boolean {
  return by === 'us' || by === 'page';
}

type Facts = {
  ours: boolean;
  text: string | null;
  /** Rules of the detector that had found something. */
  flags: string[];
  signs: ProtectedKind[];
  asked: boolean;
  answered: boolean;
  appeal: AppealState;
  ruling: RulingState;
};

function textOf(snapshot: SnapshotRow | null, read: string, erased: ReadonlySet<string>): string | null {
  if (snapshot) return erased.has(snapshot.id) ? null : snapshot.text;
  return read === '' ? null : read;
}

function postedBy(comment: CommentRow | undefined): SnapshotRow['posted'] {
  const { postedAt: at, postedPrecision: precision } = comment ?? {};
  return at && precision ? { at, precision } : null;
}

function appealOf({ appeal }: RemovalRow): AppealState {
  if (!appeal) return 'none';
  if (!appeal.decision) return 'open';
  return appeal.decision.restored ? 'granted' : 'refused';
}

function stateOfRuling(removal: RemovalRow): RulingState {
  const ruling = rulingOf(removal);
  if (!ruling) return 'none';
  return ruling.restored ? 'wrong' : 'right';
}

/** A removal found right is answered: another person has looked at it and left it as it is. */
function reasonsToRestore(facts: Facts, muted: ReadonlySet<string>): RestoreReason[] {
  if (facts.ruling === 'right') return [];
  const { text, flags } = facts;
  const unflagged = flags.length === 0;
  const reasons: Record<RestoreReason, boolean> = {
    granted: facts.appeal === 'granted',
    disagreed: facts.appeal !== 'granted' && facts.ruling === 'wrong',
    criticism: unflagged && facts.signs.length > 0,
    question: unflagged && facts.asked && !facts.answered,
    lexicon: !unflagged && text !== null && findFlags(text, { vulgar: true, reply: true }).flags.length === 0,
    muted: !unflagged && flags.every((rule) => muted.has(rule)),
  };
  const order: RestoreReason[] = ['granted', 'disagreed', 'criticism', 'question', 'lexicon', 'muted'];
  return order.filter((reason) => reasons[reason]);
}

/** Lists speak of what the page did: what its author took away is nobody's fault. */
function listsOf(removal: RemovalRow, facts: Facts, restore: readonly RestoreReason[]): Set<CaseList> {
  if (!facts.ours) return new Set(facts.appeal === 'none' ? [] : ['appealed']);
  const stands = removal.undoneAt === null;
  const inList: Record<CaseList, boolean> = {
    question: stands && facts.asked && !facts.answered,
    criticism: stands && facts.signs.length > 0,
    // Another manager of the page may have written the reason down elsewhere.
    reasonless: stands && removal.by === 'us' && removal.rule === null,
    restore: restore.length > 0,
    appealed: facts.appeal !== 'none',
  };
  return new Set(CASE_LISTS.filter((list) => inList[list]));
}
