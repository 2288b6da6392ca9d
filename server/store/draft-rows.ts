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

/** Gives a draft by its id; null when the organisation has none. */
export async function findDraft(
  runner: Runner,
  organisation: string,
  id: string,
): Promise<ReviewDraft | null> {
  const [row] = await runner`select * from drafts where organisation_id = ${organisation} and id = ${id}`;
  return row ? rowSchema.parse(row).draft : null;
}

/** Whose drafts are listed (null: everybody's) and in which state (null: in every one). */
export type DraftFilter = { device: string | null; state: ReviewDraft['state'] | null };

/** Gives drafts in the order of their last change, after number `after`. */
export async function listDrafts(
  runner: Runner,
  organisation: string,
  { device, state }: DraftFilter,
  after: number,
  limit: number,
): Promise<DraftLine[]> {
  const rows = await runner`
    select * from drafts
    where organisation_id = ${organisation} and changed_seq > ${after}
      ${device === null ? runner`` : runner`and from_device = ${device}`}
      ${state === null ? runner`` : runner`and state = ${state}`}
    order by changed_seq limit ${limit}`;
  return rows.map((row) => rowSchema.parse(row));
}

/** What the device sent about a comment so far, withdrawn ones too. */
export async function draftsAbout(
  runner: Runner,
  organisation: string,
  key: string,
  device: string | null,
): Promise<ReviewDraft[]> {
  const rows = await runner`
    select * from drafts
    where organisation_id = ${organisation} and key = ${key}
      ${device === null ? runner`` : runner`and from_device = ${device}`}
    order by changed_seq`;
  return rows.map((row) => rowSchema.parse(row).draft);
}

/** Writes a draft over itself, or as a new one at version 1; `seq` is a number of the locked counter. */
export async function saveDraft(
  tx: TransactionSql,
  organisation: string,
  draft: ReviewDraft,
  seq: number,
): Promise<void> {
  const { from, decided, findings, muted, ...rest } = draft;
  const row = {
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
  if (draft.version === 1) await tx`insert into drafts ${tx(row)}`;
  else await tx`update drafts set ${tx(row)} where organisation_id = ${organisation} and id = ${draft.id}`;
}
