import type { Database } from '~/server/postgres/connect.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { findTarget, listTargetKeys, type TargetRow } from '~/server/store/targets.ts';
import { commandLine } from './command-line.ts';

/** Gives the target with an id, in whatever organisation. Throws `StopReason` when there is none. */
export async function targetCalled(database: Database, id: string | undefined): Promise<TargetRow> {
  const key = (await listTargetKeys(database)).find((target) => target.id === id);
  const target = key ? await findTarget(database, key) : null;
  if (!target) throw new StopReason(`Нет получателя «${id ?? ''}». Список: ${commandLine('targets')}.`);
  return target;
}
