import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { PeerFields } from '~/lib/settings/peer-schema.ts';
import type { PeerChange } from './peer.ts';

/** Values of custom fields by our names for them. */
export type FieldValues = Partial<Record<keyof PeerFields, string>>;

const NAMES = [
  'ext_key',
  'platform',
  'source_url',
  'author',
  'detected_at',
  'first_reply_at',
  'final_reply_at',
  'satisfaction',
] as const;

/** What a new incident holds in fields; the name of the author only where it may go along. */
export function fieldsOfFacts(facts: IncidentFacts, authors: boolean): FieldValues {
  return {
    ext_key: facts.key,
    platform: facts.network,
    source_url: facts.url,
    detected_at: facts.detectedAt,
    ...(authors && { author: facts.authorName }),
  };
}

/** What a change puts into fields. */
export function fieldsOfChange({ firstReplyAt, finalReplyAt, satisfaction }: PeerChange): FieldValues {
  return {
    ...(firstReplyAt && { first_reply_at: firstReplyAt }),
    ...(finalReplyAt && { final_reply_at: finalReplyAt }),
    ...(satisfaction && { satisfaction }),
  };
}

/** Values by the numbers of the fields; one that the system does not have is left out. */
export function numbered(values: FieldValues, numbers: PeerFields): { id: number; value: string }[] {
  return NAMES.flatMap((name) => {
    const [id, value] = [numbers[name], values[name]];
    return id === undefined || value === undefined ? [] : [{ id, value }];
  });
}
