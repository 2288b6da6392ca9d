import { v4 as uuidv4 } from 'uuid';
import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import type { Delivery } from '~/lib/log/event.ts';
import { type Heard, heardIn } from '~/lib/peers/heard.ts';
import {
  type Capabilities,
  type Changes,
  type DeliveryResult,
  type Remote,
  type Target,
  TargetError,
} from '~/lib/peers/target.ts';
import { callHub, type HubCall, readReply, sendToHub } from './hub-request.ts';

const resultsSchema = z.object({
  results: z.array(
    z.object({
      event_id: z.string().nullable(),
      status: z.enum(['applied', 'duplicate', 'rejected', 'conflict']),
      problem: z.object({ detail: z.string(), code: z.string().optional() }).optional(),
    }),
  ),
});

type Taken = z.infer<typeof resultsSchema>['results'][number];

const incidentSchema = z.object({ ext_key: z.string(), version: z.number().int() });
const incidentsSchema = z.object({
  incidents: z.array(incidentSchema),
  next_cursor: z.string(),
  more: z.boolean(),
});

/** The hub of a team. It knows every event by its id, so sending again after a doubt is safe. */
export class HubTarget implements Target {
  readonly id: string;
  readonly capabilities: Capabilities = { nativeIdempotency: true, maxItems: 100, maxBytes: 256 * 1024 };
  readonly #url: string;
  readonly #token: string;

  constructor(id: string, url: string, token: string) {
    this.id = id;
    this.#url = url;
    this.#token = token;
  }

  async probe(): Promise<void> {
    await callHub(this.#call('GET', '/v1/me'), z.object({ organisation: z.string() }));
  }

  async deliver(batch: readonly Delivery[]): Promise<DeliveryResult[]> {
    const call = this.#call('POST', '/v1/events:batch');
    // New for each try: the ids of the events make it safe, and a refusal of yesterday is not replayed.
    const headers = { ...call.headers, 'idempotency-key': `"${uuidv4()}"` };
    const body = bodyOf(batch);
    const sentAt = Date.now();
    const response = await sendToHub({ ...call, headers, body });
    const heard = heardIn(response, sentAt, Date.now());
    const { results } = await readReply(response, resultsSchema);
    const taken = new Map(results.map((result) => [result.event_id, result]));
    return batch.map(({ event }) => resultOf(event.id, taken.get(event.id), heard));
  }

  async findByKey(keys: readonly string[]): Promise<Remote[]> {
    const found = await Promise.all(keys.map((key) => this.get(key)));
    return found.filter((remote) => remote !== null);
  }

  async get(key: string): Promise<Remote | null> {
    const response = await sendToHub(this.#call('GET', `/v1/incidents/${encodeURIComponent(key)}`));
    return response.status === 404 ? null : remoteOf(await readReply(response, incidentSchema));
  }

  async changedSince(cursor: string | null): Promise<Changes> {
    const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const page = await callHub(this.#call('GET', `/v1/incidents${query}`), incidentsSchema);
    return { changed: page.incidents.map(remoteOf), next: page.next_cursor, more: page.more };
  }

  classify(error: unknown): TargetError {
    return error instanceof TargetError ? error : new TargetError('ambiguous', say('sync_no_answer'));
  }

  #call(method: HubCall['method'], path: string): HubCall {
    return { url: this.#url, method, path, headers: { authorization: `Bearer ${this.#token}` } };
  }
}

/** The body of one batch, as it goes over the wire. */
function bodyOf(batch: readonly Delivery[]): string {
  return JSON.stringify({ deliveries: batch });
}

function resultOf(event: string, taken: Taken | undefined, heard: Heard | null): DeliveryResult {
  if (!taken) return { event, status: 'failed', class: 'retry', reason: say('sync_nonsense') };
  if (taken.status === 'applied' || taken.status === 'duplicate') {
    return { event, status: 'delivered', heard };
  }
  const { code, detail = '' } = taken.problem ?? {};
  // In a log that was taken in from a file of another browser.
  const reason = code === 'event.foreign' ? say('sync_not_own') : say('sync_not_taken', detail);
  return { event, status: 'failed', class: taken.status === 'conflict' ? 'conflict' : 'permanent', reason };
}

function remoteOf({ ext_key, version }: z.infer<typeof incidentSchema>): Remote {
  return { key: ext_key, version };
}
