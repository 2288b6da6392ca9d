import { eraseComments } from '~/lib/log/person/erase-comments.ts';
import {
  erasedAtWish,
  forgetRulingsCursor,
  keepRulings,
  rulingsCursor,
} from '~/lib/log/team/evidence/rulings.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { hubRulings } from '~/lib/sync/hub-rulings.ts';
import { connectedHubs, type HubPlace } from './hubs.ts';
import { deliver, journalContext } from './jobs.ts';

/**
 * Hears what supervisors decided about removals of this device, and erases here whom they erased. One at a time in the
 * whole browser; a hub that does not answer is asked again with the next alarm.
 */
export async function hearRulings(): Promise<void> {
  await navigator.locks.request('otklik-rulings', async () => {
    for (const place of await connectedHubs()) await heardAt(place);
  });
}

async function heardAt(place: HubPlace): Promise<void> {
  try {
    for (let more = true; more; ) more = await hearPart(place);
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    // A bookmark that the hub does not know.
    if (error.class === 'permanent') await forgetRulingsCursor(place.id);
  }
}

/** What is erased goes before the bookmark moves: a worker that dies in between does it again. */
async function hearPart(place: HubPlace): Promise<boolean> {
  const { events, next, more } = await hubRulings(place).since(await rulingsCursor(place.id));
  const context = await journalContext();
  const erased = erasedAtWish(events);
  if (erased.length > 0 && (await eraseComments(context, erased)) > 0) void deliver();
  await keepRulings(place.id, events, next, context.device);
  return more;
}
