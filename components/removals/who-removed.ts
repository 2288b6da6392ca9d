import { isToldApart } from '~/lib/log/moderation/appeal.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';

/**
 * What is known here of who removed a comment: somebody at this device, at another one that may be anybody's,
 * a colleague whom the hub tells apart from this device, or some manager of the page.
 */
export type Remover = 'here' | 'elsewhere' | 'colleague' | 'unknown';

/** @param teamed a hub knows this device. */
export function whoRemoved(removal: RemovalRow, device: string | null, teamed: boolean): Remover {
  if (removal.by !== 'us') return 'unknown';
  if (isToldApart(removal, device, teamed)) return 'colleague';
  return removal.actor === device ? 'here' : 'elsewhere';
}
