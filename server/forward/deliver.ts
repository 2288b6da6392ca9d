import { backoff } from '~/lib/peers/backoff.ts';
import { peerOf } from '~/lib/peers/find-peer.ts';
import { PeerTarget } from '~/lib/peers/peer-target.ts';
import type { ErrorClass, TargetError } from '~/lib/peers/target.ts';
import type { Database } from '~/server/postgres/connect.ts';
import {
  type Forward,
  holdBack,
  noteAttempt,
  settleDelivered,
  settleParked,
} from '~/server/store/forwards.ts';
import { findIncident } from '~/server/store/incidents.ts';
import { countWords, eventsAbout } from '~/server/store/key-events.ts';
import { LeaseLost } from '~/server/store/leases.ts';
import type { TargetRow } from '~/server/store/targets.ts';
import { factsOf } from './facts.ts';
import { hubWorld } from './hub-world.ts';
import type { Lease } from './lease.ts';
import { newsIn } from './news.ts';
import { readTeamRules } from './team-rules.ts';

/** What came of one event: it had nothing new to tell, it arrived, or why it did not. */
export type Delivered = 'silent' | 'delivered' | ErrorClass;

/** A target with its key, opened. */
type Reached = { target: TargetRow; apiKey: string };

/**
 * Sends one event and writes down what came of it. What failed goes again later, or is parked where only a person can
 * help; a refused key stops the target and leaves the event where it is. Throws `LeaseLost`, and what the database throws.
 */
export async function deliver(
  database: Database,
  lease: Lease,
  reached: Reached,
  forward: Forward,
): Promise<Delivered> {
  const { holding } = lease;
  const { organisation } = reached.target;
  const known = await eventsAbout(database, organisation, forward.key);
  const delivery = known.find(({ event }) => event.id === forward.event);
  if (!delivery || !newsIn(known).has(forward.event)) {
    await settleDelivered(database, holding, forward.event, { told: false });
    return 'silent';
  }
  await noteAttempt(database, holding, forward.event);
  const target = await peerTarget(database, lease, reached, forward.key);
  try {
    await target.deliver([delivery]);
  } catch (error) {
    // Whoever has the lease now finds out what became of it.
    if (!lease.held) throw new LeaseLost();
    return settleFailure(database, lease, reached.target, forward, target.classify(error));
  }
  await settleDelivered(database, holding, forward.event, { told: true });
  return 'delivered';
}

async function peerTarget(
  database: Database,
  lease: Lease,
  { target, apiKey }: Reached,
  key: string,
): Promise<PeerTarget> {
  const { organisation, id, url, found } = target;
  const { preset, zone } = await readTeamRules(database, organisation);
  const words = await countWords(database, organisation, key);
  const beforeWriting = async () => {
    await lease.confirm();
    // What was erased while the system was being searched must not be sent from memory.
    if ((await countWords(database, organisation, key)) < words) throw new Error('erased meanwhile');
  };
  const world = hubWorld(zone, beforeWriting, lease.signal);
  const facts = async (of: string) => {
    const incident = await findIncident(database, organisation, of);
    return incident && factsOf(incident, await eventsAbout(database, organisation, of), preset);
  };
  return new PeerTarget(id, peerOf({ url, apiKey, world }, found), facts, found.setup.since, world);
}

async function settleFailure(
  database: Database,
  { holding }: Lease,
  { failures }: TargetRow,
  { event }: Forward,
  failure: TargetError,
): Promise<ErrorClass> {
  const { message: reason, retryAfter } = failure;
  if (failure.class === 'permanent' || failure.class === 'conflict') {
    await settleParked(database, holding, event, reason);
  } else {
    const waitMs = Math.max(backoff(failures + 1, Math.random()), retryAfter ?? 0);
    await holdBack(database, holding, { reason, waitMs, stopped: failure.class === 'auth' });
  }
  return failure.class;
}
