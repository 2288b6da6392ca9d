import { postKeyOf } from '~/lib/comment/key.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import { endOfDay } from '~/lib/deadline/zone.ts';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { change, type Journal, type JournalContext } from '~/lib/log/journal.ts';
import { lawNow, lawsOf } from '~/lib/log/judge/laws.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { loadAll, loadPosts } from '~/lib/log/projection/working-set.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Topic } from '~/lib/triage/topics.ts';
import type { Outcome } from './triage-events.ts';

/** What a person decides about a comment. `duty: null` and `outcome: null` take the decision back. */
export type TriageDecision =
  | { kind: 'duty'; duty: 'must' | 'courtesy' | 'none' | null; reason: string }
  | { kind: 'topic'; topic: Topic }
  | { kind: 'track'; track: Track }
  | { kind: 'pause' }
  | { kind: 'resume' }
  /** `until` is ISO 8601. */
  | { kind: 'facts-ask'; to: string; question: string; place: string; until: string | null }
  | { kind: 'facts-end'; end: 'received' | 'cancelled' }
  /** `due` is `YYYY-MM-DD` in the zone of the territory. */
  | { kind: 'promise'; answer: string; due: string; text: string }
  | { kind: 'promise-end'; promise: string; end: 'kept' | 'missed' | 'dropped' }
  | { kind: 'outcome'; outcome: Outcome | null }
  | { kind: 'pass'; to: string }
  | { kind: 'answer'; answer: string; interim: boolean };

/** Why nothing was written down. */
export type TriageRefusal = 'unknown-comment' | 'no-reason' | 'unknown-answer' | 'no-promise' | 'no-day';

export type TriageWritten = { ok: true } | { ok: false; why: TriageRefusal };

type Found = { ok: true; drafts: EventDraft[] } | { ok: false; why: TriageRefusal };

/**
 * Writes one decision about one or several comments down, all or none, in one transaction. What stands
 * already is not written twice.
 */
export async function decideTriage(
  context: JournalContext,
  keys: readonly string[],
  decision: TriageDecision,
): Promise<TriageWritten> {
  let written: TriageWritten = { ok: true };
  await change(
    context,
    () => loadFor(keys),
    ({ projection, note }: Journal) => {
      const drafts: EventDraft[] = [];
      for (const key of keys) {
        const row = projection.comments.get(key);
        const found: Found = row
          ? draftsFor(row, projection, decision)
          : { ok: false, why: 'unknown-comment' };
        if (!found.ok) {
          written = found;
          return;
        }
        drafts.push(...found.drafts);
      }
      for (const draft of drafts) note(draft);
    },
  );
  return written;
}

async function loadFor(keys: readonly string[]): Promise<Projection> {
  const pages = new Set(keys.map(pageOf));
  const [page] = pages;
  return page !== undefined && pages.size === 1 ? loadPosts(page, keys.map(postKeyOf)) : loadAll();
}

function pageOf(key: string): string {
  const post = postKeyOf(key);
  return post.slice(0, post.lastIndexOf(':'));
}

function draftsFor(row: CommentRow, projection: Projection, decision: TriageDecision): Found {
  switch (decision.kind) {
    case 'duty':
      return dutySet(row, decision);
    case 'answer':
      return judgedAnswer(row, projection, decision.answer, decision.interim);
    case 'promise':
      return madePromise(row, projection, decision);
    case 'promise-end':
      return endedPromise(row, decision.promise, decision.end);
    default: {
      const draft = plainDraft(row, decision);
      return { ok: true, drafts: draft ? [draft] : [] };
    }
  }
}

type Plain = Exclude<TriageDecision, { kind: 'duty' | 'answer' | 'promise' | 'promise-end' }>;

/** Null when it stands already. */
function plainDraft({ key, page, triage, decided }: CommentRow, decision: Plain): EventDraft | null {
  const place = { key, page };
  const held = triage?.held ?? false;
  switch (decision.kind) {
    case 'topic': {
      const { topic } = decision;
      return decided?.topic === topic ? null : { type: 'topic.set', ...place, data: { topic } };
    }
    case 'track':
      return { type: 'track.set', ...place, data: { track: decision.track } };
    case 'pause':
      return held ? null : { type: 'clock.paused', ...place, data: { why: 'facts' } };
    case 'resume':
      return held ? { type: 'clock.resumed', ...place, data: {} } : null;
    case 'facts-ask': {
      const { to: holder, question, place: where, until } = decision;
      const personal = { holder, question, place: where };
      return { type: 'facts.asked', ...place, data: { until }, personal };
    }
    case 'facts-end':
      return held || decided?.facts ? { type: 'facts.ended', ...place, data: { end: decision.end } } : null;
    case 'outcome':
      return { type: 'outcome.set', ...place, data: { outcome: decision.outcome } };
    case 'pass':
      return { type: 'emergency.passed', ...place, data: {}, personal: { to: decision.to } };
  }
}

function dutySet(
  { key, page, decided }: CommentRow,
  { duty, reason }: Extract<TriageDecision, { kind: 'duty' }>,
): Found {
  if (duty === 'none' && reason.trim() === '') return { ok: false, why: 'no-reason' };
  const known = decided?.duty ?? null;
  if ((known?.duty ?? null) === duty && (known?.reason ?? '') === reason) return { ok: true, drafts: [] };
  const personal = duty === null ? {} : { personal: { reason } };
  return { ok: true, drafts: [{ type: 'duty.set', key, page, data: { duty }, ...personal }] };
}

function judgedAnswer(row: CommentRow, projection: Projection, answer: string, interim: boolean): Found {
  if (!projection.comments.has(answer)) return { ok: false, why: 'unknown-answer' };
  const data = { answer, interim };
  return { ok: true, drafts: [{ type: 'answer.judged', key: row.key, page: row.page, data }] };
}

function madePromise(
  row: CommentRow,
  projection: Projection,
  { answer, due, text }: Extract<TriageDecision, { kind: 'promise' }>,
): Found {
  const by = projection.comments.get(answer);
  if (!by || by.voice === 'citizen') return { ok: false, why: 'unknown-answer' };
  const end = endOfDay(due, lawNow(lawsOf(projection)).work.zone);
  if (Number.isNaN(end)) return { ok: false, why: 'no-day' };
  const data = { answer, due, dueAt: new Date(end).toISOString(), madeAt: by.postedAt ?? by.seenAt };
  return {
    ok: true,
    drafts: [{ type: 'promise.made', key: row.key, page: row.page, data, personal: { text } }],
  };
}

function endedPromise(row: CommentRow, promise: string, end: 'kept' | 'missed' | 'dropped'): Found {
  const known = row.decided?.promises.find(({ id }) => id === promise);
  if (!known) return { ok: false, why: 'no-promise' };
  const place = { key: row.key, page: row.page };
  const draft: EventDraft =
    end === 'dropped'
      ? { type: 'promise.dropped', ...place, data: { promise } }
      : {
          type: end === 'kept' ? 'promise.kept' : 'promise.missed',
          ...place,
          data: { promise, by: 'person' },
        };
  return { ok: true, drafts: [draft] };
}
