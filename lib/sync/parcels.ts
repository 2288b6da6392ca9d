import type { Leased } from '~/lib/log/outbox/outbox.ts';
import type { Capabilities } from '~/lib/peers/target.ts';

/** Room for what stands around the deliveries in a body. */
const ENVELOPE_BYTES = 64;

/**
 * Cuts leased lines into calls that the target takes, in their order. A line that is too large alone
 * goes alone: the target says no, and a person sees it.
 */
export function parcels(leased: readonly Leased[], { maxItems, maxBytes }: Capabilities): Leased[][] {
  const all: Leased[][] = [];
  let room = 0;
  for (const line of leased) {
    const size = bytesOf(line) + 1;
    const last = all.at(-1);
    if (last && last.length < maxItems && size <= room) {
      last.push(line);
      room -= size;
    } else {
      all.push([line]);
      room = maxBytes - ENVELOPE_BYTES - size;
    }
  }
  return all;
}

function bytesOf({ delivery }: Leased): number {
  return new TextEncoder().encode(JSON.stringify(delivery)).length;
}
