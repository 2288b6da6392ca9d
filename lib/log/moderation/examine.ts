import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { kindsOf } from '~/lib/log/judge/substance.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import type { CommentRow, PageKey } from '~/lib/log/rows.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import type { ProtectedKind } from '~/lib/moderation/flag.ts';
import { LEXICON_VERSION } from '~/lib/moderation/lexicon-version.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { isSameSpan, standingFlags } from './flags.ts';
import type { FlagSpan } from './moderation-events.ts';

/** Pages on which coarse words are looked for too. */
export function vulgarPages(pages: Settings['pages'] = []): Set<PageKey> {
  return new Set(pages.filter(({ vulgar }) => vulgar).map(({ network, owner }) => `${network}:${owner}`));
}

/**
 * Looks at the form of every comment of a projection whose text is new and notes `flag.raised` where the
 * flags are others than before. The page's own words are never flagged.
 * @param again true to look at all of them: the lexicons, the muted rules or the settings changed.
 */
export function examine(
  projection: Projection,
  note: (draft: EventDraft) => void,
  vulgar: ReadonlySet<PageKey>,
  again = false,
): void {
  for (const row of [...projection.comments.values()]) {
    // What left the page keeps the findings it left with.
    if (row.examined && (!again || row.deleted)) continue;
    const found = findingsOf(row, vulgar.has(row.page), projection);
    projection.comments.set(row.key, examined(row, found.protected));
    if (sameSpans(row.raised, found.flags)) continue;
    note({
      type: 'flag.raised',
      key: row.key,
      page: row.page,
      data: { flags: found.flags, lexicon: LEXICON_VERSION, protected: found.protected },
    });
  }
}

/** What a rebuild needs: which comments are protected. Their flags stand in the events. */
export function examineAll(projection: Projection): void {
  for (const row of [...projection.comments.values()]) {
    projection.comments.set(row.key, examined(row, findingsOf(row, false, projection).protected));
  }
}

function findingsOf(row: CommentRow, vulgar: boolean, { rules }: Projection) {
  if (row.voice !== 'citizen') return { flags: [], protected: [] };
  const findings = findFlags(row.text, { vulgar, reply: row.thread !== row.id });
  const flags = findings.flags.filter(({ rule }) => !rules.get(rule)?.muted);
  return {
    flags: flags.map(({ kind, start, end, rule }): FlagSpan => ({ kind, start, end, rule })),
    protected: kindsOf(findings.protected),
  };
}

function examined(row: CommentRow, kinds: ProtectedKind[]): CommentRow {
  const same = row.examined && String(row.protected) === String(kinds);
  return same ? row : { ...row, protected: kinds, examined: true, flags: standingFlags(row) };
}

function sameSpans(one: readonly FlagSpan[], other: readonly FlagSpan[]): boolean {
  return one.length === other.length && one.every((span, place) => isSameSpan(span, other[place]));
}
