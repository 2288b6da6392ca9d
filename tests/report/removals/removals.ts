import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { RemovalRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import { findFlags } from '~/lib/moderation/find-flags.ts';
import { eventId, records, removal, snapshot } from './removal-rows.ts';

/** One removal by us with its snapshot, as the desk would have taken it: flags and protection are read from the text. */
export function removed(
  number: number,
  text: string,
  given: Partial<RemovalRow> = {},
): { removal: RemovalRow; snapshot: SnapshotRow } {
  const { flags, protected: signs } = findFlags(text);
  const key = given.key ?? `vk:-1:2:${number}`;
  const kinds = [...new Set(signs.map(({ kind }) => kind))];
  const id = eventId(100 + number);
  return {
    removal: removal({ id: eventId(number), key, snapshot: id, protected: kinds, ...given }),
    snapshot: snapshot({ id, key, text, flags, protected: kinds }),
  };
}

/** Records of these removals. */
export function recordsOf(
  all: readonly ReturnType<typeof removed>[],
  given: Partial<Omit<RemovalRecords, 'snapshots' | 'removals'>> = {},
): RemovalRecords {
  return records({
    removals: all.map((one) => one.removal),
    snapshots: all.map((one) => one.snapshot),
    ...given,
  });
}
