import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import {
  type Agreement,
  CHOICES,
  type Counts,
  ENOUGH,
  type Judgement,
} from '~/lib/log/calibration/judgement-schema.ts';
import type { LogEvent } from '~/lib/log/event.ts';
import type { Database, Runner } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { Problem } from '~/server/problem.ts';
import type { Device } from './device.ts';
import { devicesOfOwner } from './people.ts';

/** Kinds of events by which an organisation decides about a comment. */
const DECIDING: readonly LogEvent['type'][] = [
  'flag.confirmed',
  'flag.dismissed',
  'removal.done',
  'appeal.decided',
];

/** A case is on the cards of one week; its counts are read for some time after. */
const KEPT_DAYS = 180;

/**
 * Counts a judgement of a case, once for its id; the device that sent it is written nowhere. Throws `Problem`:
 * `calibration.unknown` for what is no decision of this organisation, `calibration.own` for one of the same person.
 */
export async function countJudgement(
  database: Database,
  device: Device,
  { id, case: of, choice }: Judgement,
): Promise<Agreement> {
  const organisation = device.organisation.id;
  return transaction(database, async (tx) => {
    const [event] = await tx`
      select key, received_from from events
      where organisation_id = ${organisation} and id = ${of} and key is not null
        and type in ${tx([...DECIDING])}`;
    if (!event) throw new Problem('calibration.unknown');
    const own = await devicesOfOwner(tx, device);
    if (own.includes(String(event.received_from))) throw new Problem('calibration.own');
    const taken = await tx`
      insert into calibration_taken (organisation_id, id, taken_on) values (${organisation}, ${id}, current_date)
      on conflict do nothing returning id`;
    if (taken.length > 0) {
      await tx`
        insert into calibration_counts (organisation_id, case_id, choice, key, judgements, changed_on)
        values (${organisation}, ${of}, ${choice}, ${String(event.key)}, 1, current_date)
        on conflict (organisation_id, case_id, choice)
        do update set judgements = calibration_counts.judgements + 1, changed_on = current_date`;
    }
    return { case: of, counts: await countsOf(tx, organisation, of) };
  });
}

const rowSchema = z.object({ choice: z.enum(CHOICES), judgements: z.coerce.number() });

/** How a case was judged so far; null for fewer than three judgements. */
export async function countsOf(runner: Runner, organisation: string, of: string): Promise<Counts | null> {
  const rows = await runner`
    select choice, judgements from calibration_counts
    where organisation_id = ${organisation} and case_id = ${of}`;
  const counts: Counts = { remove: 0, keep: 0 };
  for (const { choice, judgements } of rows.map((row) => rowSchema.parse(row))) counts[choice] = judgements;
  return counts.remove + counts.keep < ENOUGH ? null : counts;
}

/** Forgets how the cases about a comment were judged: it was erased at its author's wish (152-ФЗ). */
export async function eraseCalibrationAbout(
  tx: TransactionSql,
  organisation: string,
  key: string,
): Promise<void> {
  await tx`delete from calibration_counts where organisation_id = ${organisation} and key = ${key}`;
}

/** Forgets what nobody judged for half a year. */
export async function forgetOldCalibration(database: Database): Promise<void> {
  await database`delete from calibration_counts where changed_on < current_date - ${KEPT_DAYS}::integer`;
  await database`delete from calibration_taken where taken_on < current_date - ${KEPT_DAYS}::integer`;
}
