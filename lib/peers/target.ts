import type { Delivery } from '~/lib/log/event.ts';
import type { Heard } from './heard.ts';

/**
 * What is to be done about an error (reference: incident.md §5). `ambiguous`: it may have arrived, so a
 * target without idempotency has to look before it sends again; `auth`: the target is paused until a
 * person has connected it anew; `permanent`, `conflict`: the line is parked for a person, never dropped.
 */
export type ErrorClass = 'retry' | 'ambiguous' | 'auth' | 'permanent' | 'conflict';

/** What became of one event. `heard` is the clock of the receiver, `reason` a sentence for a person. */
export type DeliveryResult =
  | { event: string; status: 'delivered'; heard?: Heard | null }
  | { event: string; status: 'failed'; class: ErrorClass; reason: string };

export type Capabilities = {
  /** True when the same event sent twice counts once; without it a target looks before it sends again. */
  nativeIdempotency: boolean;
  /** The most one call takes. */
  maxItems: number;
  maxBytes: number;
};

/** A case of the receiver, as far as every receiver can tell. */
export type Remote = { key: string; version: number };

/** What changed at the receiver since a cursor; `next` is the cursor to ask with later. */
export type Changes = { changed: Remote[]; next: string; more: boolean };

/** A failure of a whole call, classed and worded. */
export class TargetError extends Error {
  override name = 'TargetError';
  readonly class: ErrorClass;
  /** Ms the receiver asked to wait; null when it did not ask. */
  readonly retryAfter: number | null;

  /** @param message a sentence for a person. */
  constructor(errorClass: ErrorClass, message: string, retryAfter: number | null = null) {
    super(message);
    this.class = errorClass;
    this.retryAfter = retryAfter;
  }
}

/**
 * Where events are delivered: the hub today, other incident systems later. The outbox knows no more of it.
 * There is no `create` and `append` here: to a receiver that knows events by their id both are the same
 * `deliver`. A peer that knows no idempotency does «search, create, read back» (reference: incident.md §4)
 * behind its own `deliver`, where the keys it has to look for are at hand.
 */
export interface Target {
  readonly id: string;
  readonly capabilities: Capabilities;

  /** Looks whether the target answers and accepts this device. @throws TargetError when it does not. */
  probe(): Promise<void>;

  /**
   * Delivers events in their order. One bad event never holds back the others.
   * @returns one result per event, in the same order; `delivered` only when the receiver said so.
   * @throws TargetError when the call as a whole failed.
   */
  deliver(batch: readonly Delivery[]): Promise<DeliveryResult[]>;

  /** The cases the receiver has for these keys; a key it does not know is left out. @throws TargetError */
  findByKey(keys: readonly string[]): Promise<Remote[]>;

  /** One case; null when the receiver does not know the key. @throws TargetError */
  get(key: string): Promise<Remote | null>;

  /** Cases that changed after `cursor`; null asks from the beginning. @throws TargetError */
  changedSince(cursor: string | null): Promise<Changes>;

  /** What is to be done about whatever one of these threw. */
  classify(error: unknown): TargetError;
}
