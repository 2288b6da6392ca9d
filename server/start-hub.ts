import { setTimeout as pause } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { callerBehind } from './caller.ts';
import { ChangeWatch } from './change-watch.ts';
import { Forwarder, type Pace } from './forward/forwarder.ts';
import { Keyring } from './forward/keyring.ts';
import type { App } from './hub-env.ts';
import { jsonLog, silentLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { connect } from './postgres/connect.ts';
import { startOwnDatabase } from './postgres/embedded.ts';
import { prepare } from './prepare.ts';
import { requestLimits } from './request-limits.ts';
import { StopReason } from './stop-reason.ts';
import type { Role } from './store/device.ts';
import { createCode, isWithoutDevices } from './store/devices.ts';
import { tidyRegularly } from './tidy.ts';

export type HubOptions = {
  /** Default 8787; 0 takes a free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** `postgres://…`; without it the hub starts its own PostgreSQL in `dataDir`. */
  databaseUrl?: string;
  /** Default `.data/hub`. */
  dataDir?: string;
  /** Name of the organisation that the first start makes. */
  organisation?: string;
  /** Neither progress nor the log is printed. */
  quiet?: boolean;
  /** How long a repeat waits for the first request with its Idempotency-Key, ms; default 5000. */
  inFlightWaitMs?: number;
  /** Addresses and networks whose `X-Forwarded-…` is believed; default none. */
  trustedProxies?: string[];
  /** Accepts tokens over plain HTTP from other machines, too; default false. */
  plainHttp?: boolean;
  /** What one device may ask for; default 1200. */
  requestsPerMinute?: number;
  /** Opens the keys of incident systems; default a file in `dataDir`. */
  secret?: string;
  /** How leases of forwarders last and how often they look for work; default 30 s and 2 s. */
  pace?: Partial<Pace>;
  /** How often old lines are forgotten, ms; default an hour. */
  tidyEveryMs?: number;
};

/** A running hub. */
export type Hub = {
  url: string;
  port: number;
  databaseUrl: string;
  /** True when no device was ever connected: somebody needs a code. */
  isNew: boolean;
  /** Makes a one-time connect code (moderator unless said otherwise), valid for 15 minutes or as said. */
  createCode(role?: Role, validMinutes?: number): Promise<string>;
  /** How many wait for news now. */
  waiting(): number;
  /** Answers what is under way, then stops the hub and its own PostgreSQL. Can be called twice. */
  stop(): Promise<void>;
};

const DATA_DIR = '.data/hub';
const HOUR_MS = 3_600_000;

/** Requests under way when the hub stops have this long to end, ms. */
const FINISH_WITHIN_MS = 5_000;

/** An incident system is given so long to finish one event, ms: it knows no half of one. */
const FORWARD_WITHIN_MS = 8_000;

/** Connections that became idle meanwhile are closed this often, ms. */
const SWEEP_MS = 50;

/**
 * Starts the hub: its database if none is given, the tables, the web server.
 * Throws `StopReason` with a sentence for a person when it cannot, leaving nothing behind.
 */
export async function startHub(options: HubOptions = {}): Promise<Hub> {
  const say = options.quiet ? () => undefined : (line: string) => void process.stdout.write(`${line}\n`);
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const databaseUrl = options.databaseUrl ?? (await ownDatabase(options, say, undo));
    const database = connect(databaseUrl);
    undo.push(() => database.end({ timeout: 5 }));
    const organisation = await prepare(database, options.organisation ?? 'Моя команда');
    const log = options.quiet ? silentLog : jsonLog;
    const changes = new ChangeWatch(database, log);
    const metrics = createMetrics(
      () => changes.size,
      () => forwarder.size,
    );
    const dataDir = options.dataDir ?? DATA_DIR;
    const forwarder: Forwarder = new Forwarder({
      database,
      log,
      metrics,
      keyring: new Keyring({ secret: options.secret, dataDir }),
      pace: { leaseMs: 30_000, lookEveryMs: 2_000, ...options.pace },
    });
    undo.push(() => forwarder.stop(FORWARD_WITHIN_MS));
    undo.push(tidyRegularly(database, log, options.tidyEveryMs ?? HOUR_MS));
    const {
      inFlightWaitMs = 5_000,
      requestsPerMinute = 1_200,
      trustedProxies = [],
      plainHttp = false,
    } = options;
    const app = createApp({
      database,
      log,
      inFlightWaitMs,
      changes,
      metrics,
      caller: callerBehind({ trustedProxies, plainHttp }),
      limits: requestLimits(requestsPerMinute),
    });
    const host = options.host ?? '127.0.0.1';
    const { server, port } = await listen(app, host, options.port ?? 8787);
    undo.push(() => close(server));
    // Before the server is closed: nobody has to wait for those who wait.
    undo.push(async () => changes.close());
    const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
    say(`Сервер команды работает: ${url}`);
    return {
      url,
      port,
      databaseUrl,
      isNew: await isWithoutDevices(database),
      createCode: (role = 'moderator', validMinutes = 15) =>
        createCode(database, organisation, role, validMinutes),
      waiting: () => changes.size,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ownDatabase(
  options: HubOptions,
  say: (line: string) => void,
  undo: (() => Promise<void>)[],
): Promise<string> {
  const own = await startOwnDatabase(options.dataDir ?? DATA_DIR, say);
  undo.push(own.stop);
  return own.url;
}

function listen(app: App, host: string, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      done({ server, port: info.port }),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new StopReason(
          error.code === 'EADDRINUSE'
            ? `Порт ${port} занят. Остановите то, что его занимает, или задайте другой в OTKLIK_HUB_PORT.`
            : `Сервер не смог открыть ${host}:${port}: ${error.message}`,
        ),
      ),
    );
  });
}

async function close(server: ServerType): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // Whoever waited for news has the answer in a moment, and the connection is idle only then.
  const sweep = setInterval(
    () => 'closeIdleConnections' in server && server.closeIdleConnections(),
    SWEEP_MS,
  );
  await Promise.race([closed, pause(FINISH_WITHIN_MS, undefined, { ref: false })]);
  clearInterval(sweep);
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
