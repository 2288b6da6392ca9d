import type { Log } from './log.ts';
import type { Database } from './postgres/connect.ts';
import { forgetOldCalibration } from './store/calibration.ts';
import { forgetOldDrafts } from './store/drafts.ts';
import { forgetOldForwards } from './store/forwards.ts';
import { forgetOldKeys } from './store/idempotency.ts';

/** Forgets what nobody needs any more: old keys of requests, drafts, counts of cases, lines that were forwarded. */
export async function tidy(database: Database): Promise<void> {
  await forgetOldKeys(database);
  await forgetOldDrafts(database);
  await forgetOldCalibration(database);
  await forgetOldForwards(database);
}

/** Tidies up every `everyMs` while the hub runs. @returns what ends it. */
export function tidyRegularly(database: Database, log: Log, everyMs: number): () => Promise<void> {
  let under: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    under = tidy(database).catch((error: unknown) =>
      log('failure', { name: error instanceof Error ? error.name : typeof error, code: 'tidy' }),
    );
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await under;
  };
}
