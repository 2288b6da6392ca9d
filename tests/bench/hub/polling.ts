import { claimChangesSchema } from '~/lib/log/claims/claim-schema.ts';
import type { Hub } from '~/server/start-hub.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';

/** How long the news of a claim took to reach all who wait, and the calls of others meanwhile, ms. */
export type Polling = { heardByAll: number; othersCalls: number[] };

/**
 * Lets `count` devices wait for claims at once, has a colleague take one, and measures until the last of them
 * heard of it. Meanwhile another device calls the hub, as if nobody waited.
 */
export async function pollClaims(hub: Hub, count: number): Promise<Polling> {
  const devices: Client[] = [];
  for (let n = 0; n < count; n += 1) devices.push(await connectDevice(hub));
  const colleague = await connectDevice(hub);
  const cursor = claimChangesSchema.parse((await colleague.get('/v1/claims')).body).next_cursor;
  const waiting = devices.map((device) => device.get(`/v1/claims?after=${cursor}&wait=25`));
  while (hub.waiting() < count) await new Promise((done) => setTimeout(done, 20));
  const othersCalls: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    const startedAt = performance.now();
    await colleague.get('/v1/me');
    othersCalls.push(performance.now() - startedAt);
  }
  const startedAt = performance.now();
  await colleague.put('/v1/claims/vk:-1:2:polled', { doing: 'writing' });
  for (const { body } of await Promise.all(waiting)) {
    if (claimChangesSchema.parse(body).taken.length !== 1)
      throw new Error('A device did not hear of the claim');
  }
  return { heardByAll: performance.now() - startedAt, othersCalls };
}
