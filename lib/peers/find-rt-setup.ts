import { z } from 'zod';
import { type RtSetup, rtSetupSchema } from '~/lib/settings/rt-schema.ts';
import { type PeerAccess, readPeer } from './peer-request.ts';
import { type FoundSetup, setupOr } from './peer-setup.ts';
import { pathTo, Rt } from './rt.ts';
import { RT } from './rt-system.ts';
import type { PeerWorld } from './world.ts';

/** The lifecycle RT comes with: the only one whose statuses are known without asking a person. */
const LIFECYCLE = 'default';
const STATUSES: RtSetup['statuses'] = {
  new: 'new',
  in_progress: 'open',
  interim: 'stalled',
  answered: 'resolved',
  closed: 'resolved',
  rejected: 'rejected',
};

const queueSchema = z.object({
  Name: z.string(),
  Lifecycle: z.string(),
  TicketCustomFields: z.array(z.object({ id: z.coerce.number().int(), name: z.string() })).default([]),
  _hyperlinks: z.array(z.object({ ref: z.string() })).default([]),
});

/** What the user says: the queue by its name, since when, and whether names go along. */
type Wanted = Pick<RtSetup, 'queue' | 'since' | 'authors'>;

/**
 * Looks an RT over before the first incident goes there: address, token, queue, its lifecycle, the right to create and
 * the custom fields. @throws nothing: what went wrong is among `missing`.
 */
export function findRtSetup(access: PeerAccess, wanted: Wanted): Promise<FoundSetup<RtSetup>> {
  return setupOr(() => look(access, wanted));
}

async function look(access: PeerAccess, { queue: name, ...wanted }: Wanted): Promise<FoundSetup<RtSetup>> {
  const queue = await readPeer(RT, access, pathTo(`/queue/${encodeURIComponent(name)}`), queueSchema);
  const missing = missingOf(queue, access.world);
  const { data: setup } = rtSetupSchema.safeParse({
    ...wanted,
    queue: queue.Name,
    statuses: STATUSES,
    fields: Object.fromEntries(queue.TicketCustomFields.map(({ id, name }) => [name, id])),
  });
  if (!setup || missing.length > 0) return { ok: false, missing };
  await new Rt(access, setup).probe();
  return { ok: true, setup };
}

function missingOf(
  { Lifecycle, TicketCustomFields, _hyperlinks }: z.infer<typeof queueSchema>,
  { say }: PeerWorld,
): string[] {
  return [
    ...(_hyperlinks.some(({ ref }) => ref === 'create') ? [] : [say('rt_may_not_create')]),
    ...(Lifecycle === LIFECYCLE ? [] : [say('rt_other_lifecycle', Lifecycle)]),
    ...(TicketCustomFields.some(({ name }) => name === 'ext_key') ? [] : [say('rt_no_key_field')]),
  ];
}
