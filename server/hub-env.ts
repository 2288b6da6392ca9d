import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ChangeWatch } from './change-watch.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Database } from './postgres/connect.ts';
import type { RequestLimits } from './request-limits.ts';
import type { Device } from './store/device.ts';

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

/** The web application that routes are added to. */
export type App = OpenAPIHono<HubEnv>;

/** Who calls: the address, and whether nobody on the way can read along. */
export type Caller = { address: string; isPrivate: boolean };

/** Tells of a request who sent it. */
export type KnowCaller = (context: HubContext) => Caller;
