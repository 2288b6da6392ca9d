import type { Context } from 'hono';
import type { KnowCaller } from './caller.ts';
import type { ChangeWatch } from './change-watch.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './postgres/connect.ts';
import type { RequestLimits } from './request-limits.ts';
import type { Device } from './store/devices.ts';

/** What every route works with. */
export type Parts = {
  database: Database;
  log: Log;
  /** How long a repeat waits for the first request with its Idempotency-Key, ms. */
  inFlightWaitMs: number;
  /** Where long polls wait. */
  changes: ChangeWatch;
  metrics: Metrics;
  caller: KnowCaller;
  limits: RequestLimits;
};

/** What the hub keeps with a request while answering it. */
export type HubEnv = { Variables: { device: Device; requestId: string; address: string } };

export type HubContext = Context<HubEnv>;
