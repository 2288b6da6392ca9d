import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type ReviewDraft, reviewDraftSchema } from '~/lib/log/review/review-schema.ts';
import type { Runner } from '~/server/postgres/connect.ts';

const time = z.date().transform((date) => date.toISOString());
const json = z.string().transform((text): unknown => JSON.parse(text));

const rowSchema = z
  .looseObject({
    version: z.coerce.number(),
    changed_seq: z.coerce.number(),
    findings: json,
    muted: json,
    sent_at: time,
    decided_at: time.nullable(),
  })
  .transform((row) => ({
    changedSeq: row.changed_seq,
    draft: reviewDraftSchema.parse({
      ...row,
      from: { device: row.from_device, name: row.from_name, role: row.from_role },
      decided:
        row.decided_at === null
          ? null
          : {
              at: row.decided_at,
              by: { device: row.decided_device, name: row.decided_name },
              remarks: row.decided_remarks,
              text: row.decided_text,
              ...(typeof row.decided_rules === 'string' && { rules: JSON.parse(row.decided_rules) }),
            },
    }),
  }));

/** A draft with the number of its last change in the organisation. */
export type DraftLine = z.infer<typeof rowSchema>;

/** Who sent a draft: a person at a device. Whoever has the device later is somebody else. */
export type Sender = { id: string; person: string };

/** Gives a draft by its id, of this sender or (null) of anybody; null when the organisation has none. */
export async function findDraft(
  runner: Runner,
  organisation: string,
  id: string,
  sender: Sender | null = null,
): Promise<ReviewDraft | null> {
  const [row] = await runner`
    select * from drafts
    where organisation_id = ${organisation} and id = ${id} ${sentBy(runner, sender)}`;
  return row ? rowSchema.parse(row).draft : null;
}

/** Whose drafts are listed (null: everybody's) and in which state (null: in every one). */
export type DraftFilter = { sender: Sender | null; state: ReviewDraft['state'] | null };

/** Gives drafts in the order of their last change, after number `after`. */
export async function listDrafts(
  runner: Runner,
  organisation: string,
  { sender, state }: DraftFilter,
  after: number,
  limit: number,
): Promise<DraftLine[]> {
  const rows = await runner`
    select * from drafts
    where organisation_id = ${organisation} and changed_seq > ${after}
      ${sentBy(runner, sender)}
      ${state === null ? runner`` : runner`and state = ${state}`}
    order by changed_seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** What a sender (null: anybody) sent about a comment so far, withdrawn ones too. */
export async function draftsAbout(
  runner: Runner,
  organisation: string,
  key: string,
  sender: Sender | null,
): Promise<ReviewDraft[]> {
  const rows = await runner`
    select * from drafts
    where organisation_id = ${organisation} and key = ${key}
      ${sentBy(runner, sender)}
    order by changed_seq`;
  return rows.map((row) => rowSchema.parse(row).draft);
}

/** Gives the person whose draft it is; null where nobody knows any more. */
export async function authorOfDraft(
  runner: Runner,
  organisation: string,
  id: string,
): Promise<string | null> {
  const [row] = await runner`
    select from_person from drafts where organisation_id = ${organisation} and id = ${id}`;
  return typeof row?.from_person === 'string' ? row.from_person : null;
}

/** Writes a new draft of a person; `seq` is a number of the locked counter. */
export async function insertDraft(
  tx: TransactionSql,
  organisation: string,
  draft: ReviewDraft,
  person: string,
  seq: number,
): Promise<void> {
  await tx`insert into drafts ${tx({ ...rowOf(organisation, draft, seq), from_person: person })}`;
}

/** Writes a draft over itself; `seq` is a number of the locked counter. */
export async function saveDraft(
  tx: TransactionSql,
  organisation: string,
  draft: ReviewDraft,
  seq: number,
): Promise<void> {
  const row = rowOf(organisation, draft, seq);
  await tx`update drafts set ${tx(row)} where organisation_id = ${organisation} and id = ${draft.id}`;
}

function sentBy(runner: Runner, sender: Sender | null) {
  if (sender === null) return runner``;
  return runner`and from_device = ${sender.id} and from_person = ${sender.person}`;
}

function rowOf(organisation: string, draft: ReviewDraft, seq: number) {
  const { from, decided, findings, muted, ...rest } = draft;
  return {
    ...rest,
    organisation_id: organisation,
    findings: JSON.stringify(findings),
    muted: JSON.stringify(muted),
    changed_seq: seq,
    changed_at: new Date().toISOString(),
    from_device: from.device,
    from_name: from.name,
    from_role: from.role,
    decided_at: decided?.at ?? null,
    decided_device: decided?.by.device ?? null,
    decided_name: decided?.by.name ?? null,
    decided_remarks: decided?.remarks ?? null,
    decided_text: decided?.text ?? null,
    decided_rules: decided?.rules ? JSON.stringify(decided.rules) : null,
  };
}
