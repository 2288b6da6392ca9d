import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a hub counts about itself. Labels hold routes and statuses, never what came with a request. */
export type Metrics = {
  contentType: string;
  /** All of it in the text format of Prometheus. */
  text(): Promise<string>;
  /** @param route as `GET /v1/incidents/:ext_key`. */
  countRequest(route: string, status: number, ms: number): void;
  countEvents(results: readonly { status: string }[]): void;
  /** A failure that was hidden from the caller, by the code of the database or the name of the error. */
  countFailure(kind: string): void;
  /** What came of one event on its way to an incident system. */
  countForward(result: string): void;
};

/** Starts counting. @param waiting how many wait for news now. @param forwarding to how many targets this hub forwards. */
export function createMetrics(waiting: () => number, forwarding: () => number): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'otklik_hub_request_seconds',
    help: 'Time to answer a request; long polls last as long as nothing happens',
    labelNames: ['route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const events = new Counter({
    name: 'otklik_hub_events_total',
    help: 'Events that devices handed over, by what came of them',
    labelNames: ['status'],
    registers,
  });
  const failures = new Counter({
    name: 'otklik_hub_failures_total',
    help: 'Failures that were answered with 500 or 503',
    labelNames: ['kind'],
    registers,
  });
  const forwards = new Counter({
    name: 'otklik_hub_forwards_total',
    help: 'Events on their way to incident systems, by what came of them',
    labelNames: ['result'],
    registers,
  });
  new Gauge({
    name: 'otklik_hub_forwarding',
    help: 'Incident systems that this hub forwards to',
    registers,
    collect() {
      this.set(forwarding());
    },
  });
  new Gauge({
    name: 'otklik_hub_waiting',
    help: 'Requests that wait for news',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    countRequest: (route, status, ms) => requests.observe({ route, status: String(status) }, ms / 1_000),
    countEvents: (results) => {
      for (const { status } of results) events.inc({ status });
    },
    countFailure: (kind) => failures.inc({ kind }),
    countForward: (result) => forwards.inc({ result }),
  };
}
