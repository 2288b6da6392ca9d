import type { TransactionSql } from 'postgres';
import type { Decision, ReviewDraft, Submission } from '~/lib/log/review/review-schema.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { Problem } from '~/server/problem.ts';
import { lockCounter, setCounter } from './counter.ts';
import type { Device } from './device.ts';
import { authorOfDraft, draftsAbout, findDraft, insertDraft, saveDraft } from './draft-rows.ts';

/** A draft that nobody touched for so long is forgotten: it quotes people and helps nobody any more. */
const KEPT_DAYS = 90;

/**
 * Puts a draft before the supervisors; the one of the same device and comment that still waits gives way to it.
 * The same sending twice is taken once. Throws `Problem` `draft.reused` when its id is known with other content.
 */
export async function sendDraft(
  database: Database,
  device: Device,
  submission: Submission,
): Promise<{ draft: ReviewDraft; created: boolean }> {
  const organisation = device.organisation.id;
  return transaction(database, async (tx) => {
    const last = await lockCounter(tx, organisation);
    if (await findDraft(tx, organisation, submission.id)) {
      const own = await findDraft(tx, organisation, submission.id, device);
      if (!own || !isSame(own, submission)) throw new Problem('draft.reused');
      return { draft: own, created: false };
    }
    const before = await draftsAbout(tx, organisation, submission.key, device);
    let seq = last;
    for (const waiting of before.filter(({ state }) => state === 'waiting')) {
      seq += 1;
      await saveDraft(tx, organisation, emptied(waiting), seq);
    }
    const { id, name, role } = device;
    const draft: ReviewDraft = {
      ...submission,
      version: 1,
      edition: before.length + 1,
      state: 'waiting',
      from: { device: id, name, role },
      sent_at: new Date().toISOString(),
      decided: null,
    };
    await insertDraft(tx, organisation, draft, device.person, seq + 1);
    await setCounter(tx, organisation, seq + 1);
    return { draft, created: true };
  });
}

/**
 * Writes down what a supervisor decided about the given version. The same decision sent again by the same
 * device changes nothing. Throws `Problem`: `draft.unknown`; `draft.own` for a draft of the supervisor, sent from
 * whichever device;
 * `draft.stale` when somebody was faster; `draft.decided` when it does not wait any more.
 */
export async function decideDraft(
  database: Database,
  device: Device,
  id: string,
  version: number,
  decision: Decision,
): Promise<ReviewDraft> {
  return changeDraft(database, device, id, async (before, tx) => {
    const author = await authorOfDraft(tx, device.organisation.id, id);
    if (author === device.person) throw new Problem('draft.own');
    const after = decided(before, device, decision);
    if (before.version === version + 1 && isSameDecision(before, after)) return null;
    if (before.version !== version) throw new Problem('draft.stale');
    if (before.state !== 'waiting') throw new Problem('draft.decided');
    return after;
  });
}

/** Takes a draft of this person at this device back. Throws `Problem`: `draft.unknown`, `draft.decided`. */
export async function withdrawDraft(database: Database, device: Device, id: string): Promise<ReviewDraft> {
  return changeDraft(database, device, id, async (before, tx) => {
    // Somebody else's draft is none of this device's business, not even that it exists.
    const own = await findDraft(tx, device.organisation.id, id, device);
    if (!own) throw new Problem('draft.unknown');
    if (before.state === 'withdrawn') return null;
    if (before.state !== 'waiting') throw new Problem('draft.decided');
    return emptied(before);
  });
}

/**
 * Erases the words of all drafts about a comment (152-ФЗ). Only while holding the lock of the counter.
 * @returns the last number taken after `seq`.
 */
export async function eraseDraftsAbout(
  tx: TransactionSql,
  organisation: string,
  key: string,
  seq: number,
): Promise<number> {
  let last = seq;
  for (const draft of await draftsAbout(tx, organisation, key, null)) {
    if (draft.state === 'withdrawn') continue;
    last += 1;
    await saveDraft(tx, organisation, emptied(draft), last);
  }
  return last;
}

/** Forgets drafts that nobody touched for 90 days. */
export async function forgetOldDrafts(database: Database): Promise<void> {
  await database`delete from drafts where changed_at < now() - make_interval(days => ${KEPT_DAYS})`;
}

/** `change` gives the draft as it is to be, null to leave it, or throws. */
async function changeDraft(
  database: Database,
  device: Device,
  id: string,
  change: (before: ReviewDraft, tx: TransactionSql) => Promise<ReviewDraft | null>,
): Promise<ReviewDraft> {
  const organisation = device.organisation.id;
  return transaction(database, async (tx) => {
    const seq = (await lockCounter(tx, organisation)) + 1;
    const before = await findDraft(tx, organisation, id);
    if (!before) throw new Problem('draft.unknown');
    const after = await change(before, tx);
    if (!after) return before;
    await saveDraft(tx, organisation, after, seq);
    await setCounter(tx, organisation, seq);
    return after;
  });
}

function decided(before: ReviewDraft, device: Device, decision: Decision): ReviewDraft {
  const changed = decision.decision === 'approved' && decision.text !== before.text ? decision.text : null;
  return {
    ...before,
    version: before.version + 1,
    state: decision.decision,
    decided: {
      at: new Date().toISOString(),
      by: { device: device.id, name: device.name },
      remarks: decision.remarks,
      text: changed,
      ...(decision.rules && decision.rules.length > 0 && { rules: decision.rules }),
    },
  };
}

function isSameDecision(before: ReviewDraft, after: ReviewDraft): boolean {
  return (
    before.state === after.state &&
    before.decided?.by.device === after.decided?.by.device &&
    before.decided?.remarks === after.decided?.remarks &&
    before.decided?.text === after.decided?.text &&
    String(before.decided?.rules) === String(after.decided?.rules)
  );
}

/** A withdrawn draft keeps that it was, and none of its words. */
function emptied(before: ReviewDraft): ReviewDraft {
  const { decided } = before;
  return {
    ...before,
    version: before.version + 1,
    state: 'withdrawn',
    citizen: null,
    comment: '',
    text: '',
    findings: [],
    muted: [],
    decided: decided && { ...decided, remarks: null, text: null },
  };
}

function isSame(known: ReviewDraft, submission: Submission): boolean {
  if (known.key !== submission.key) return false;
  return known.state === 'withdrawn' || known.text === submission.text;
}
