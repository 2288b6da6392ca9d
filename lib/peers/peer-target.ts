import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { Delivery } from '~/lib/log/event.ts';
import type { Peer, PeerChange, PeerIssue } from './peer.ts';
import { stepOf } from './peer-step.ts';
import {
  type Capabilities,
  type Changes,
  type DeliveryResult,
  type Remote,
  type Target,
  TargetError,
} from './target.ts';
import type { PeerWorld } from './world.ts';

/** What is known here of a comment; null for none of ours. */
export type FactsOf = (key: string) => Promise<IncidentFacts | null>;

/**
 * Delivers to a peer that knows no idempotency: search → create → read back → give way to the first of two
 * (reference: incident.md §4). An event counts as delivered only when the peer, asked again, shows it. Each note
 * ends with the id of its event, so a note that may have arrived is looked for before it is written again.
 */
export class PeerTarget implements Target {
  readonly id: string;
  /** One at a time: the result of each is written down before the next. */
  readonly capabilities: Capabilities = { nativeIdempotency: false, maxItems: 1, maxBytes: 1024 * 1024 };
  readonly #peer: Peer;
  readonly #factsOf: FactsOf;
  readonly #since: string;
  readonly #world: PeerWorld;

  /** @param since ISO 8601: of what is older only what still waits becomes an incident. */
  constructor(id: string, peer: Peer, factsOf: FactsOf, since: string, world: PeerWorld) {
    this.id = id;
    this.#peer = peer;
    this.#factsOf = factsOf;
    this.#since = since;
    this.#world = world;
  }

  probe(): Promise<void> {
    return this.#peer.probe();
  }

  async deliver(batch: readonly Delivery[]): Promise<DeliveryResult[]> {
    const results: DeliveryResult[] = [];
    for (const delivery of batch) {
      await this.#deliverOne(delivery);
      results.push({ event: delivery.event.id, status: 'delivered', heard: this.#peer.heard });
    }
    return results;
  }

  async findByKey(keys: readonly string[]): Promise<Remote[]> {
    const found: Remote[] = [];
    for (const key of keys) if ((await this.#peer.find(key)).length > 0) found.push({ key, version: 0 });
    return found;
  }

  async get(key: string): Promise<Remote | null> {
    return (await this.findByKey([key]))[0] ?? null;
  }

  /** Nothing is taken back from a peer yet: the log of this device is the source. */
  async changedSince(cursor: string | null): Promise<Changes> {
    return { changed: [], next: cursor ?? '', more: false };
  }

  classify(error: unknown): TargetError {
    return this.#peer.classify(error);
  }

  async #deliverOne(delivery: Delivery): Promise<void> {
    const step = stepOf(delivery, this.#world);
    const { key, id, at } = delivery.event;
    if (!step || key === null) return;
    const issue = await this.#issueFor(key, at);
    if (issue && step.change) await this.#tell(issue, step.change, id);
  }

  /** The incident of a comment, made where there is none; null where none is owed. */
  async #issueFor(key: string, at: string): Promise<PeerIssue | null> {
    const there = await this.#canonical(key);
    if (there) return there;
    const facts = await this.#factsOf(key);
    if (!facts?.owed || (at < this.#since && !facts.open)) return null;
    const id = await this.#peer.create(facts);
    const known = await this.#canonical(key);
    const gaveWay = known?.id === id || (await this.#giveWay(id, known?.id));
    // «Created» is no proof: the key may have been dropped or be hidden from us (reference: incident.md §3.2). To
    // make another one at each try would never end, so a person is told.
    if (!known) throw new TargetError('permanent', this.#world.say('peer_key_dropped', id));
    if (!gaveWay) throw new TargetError('permanent', this.#world.say('peer_double_left', id));
    return known;
  }

  /**
   * What we made is not the incident: it says so, unless it was found as a double and says it already.
   * @returns false where that failed; nobody could find it by its key at the next try.
   */
  async #giveWay(id: string, first: string | undefined): Promise<boolean> {
    try {
      const made = await this.#peer.read(id);
      if (!made || made.status === 'rejected') return true;
      const note =
        first === undefined ? this.#world.say('peer_without_key') : this.#world.say('peer_double', first);
      await this.#peer.change(id, { note, status: 'rejected' }, made.version);
      return true;
    } catch {
      return false;
    }
  }

  /** The lowest number is the incident; every other one made for the same key gives way to it. */
  async #canonical(key: string): Promise<PeerIssue | null> {
    const [first, ...doubles] = await this.#peer.find(key);
    if (!first) return null;
    for (const { id, status } of doubles) {
      if (status !== 'rejected') {
        await this.#peer.change(id, { note: this.#world.say('peer_double', first.id), status: 'rejected' });
      }
    }
    return this.#peer.read(first.id);
  }

  /** Writes a change unless it stands there, and believes it only when it was read back. */
  async #tell(issue: PeerIssue, change: PeerChange, event: string): Promise<void> {
    const mark = `otklik:${event}`;
    if (issue.said.includes(mark)) return;
    const whole = {
      ...change,
      note: `${change.note}\n\n${mark}`,
      ...(issue.firstReplyAt !== null && { firstReplyAt: issue.firstReplyAt }),
    };
    await this.#peer.change(issue.id, whole, issue.version);
    const now = await this.#peer.read(issue.id);
    if (!now?.said.includes(mark)) throw new TargetError('retry', this.#world.say('peer_not_found_again'));
    // Some peers answer «done» to a status that they ignored (reference: incident.md §3.1).
    if (change.status && now.status !== change.status) {
      throw new TargetError('permanent', this.#world.say('peer_status_ignored', issue.id));
    }
  }
}
