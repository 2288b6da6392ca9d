import type { LogEvent } from '~/lib/log/event.ts';
import type { PersonalRow } from '~/lib/log/rows.ts';
import type { TeamIncident } from './incident-schema.ts';

/** An event of some device of the team, with its personal fields as far as the hub still has them. */
export type TeamEvent = { event: LogEvent; personal: Record<string, unknown> | null };

/** The personal fields as a fold takes them. The hub keeps no salt. */
export function sideOf({ event: { id }, personal }: TeamEvent): PersonalRow | null {
  return personal && { event: id, salt: '', fields: personal };
}

/** A comment of which nothing was told yet but an event about it. */
export function blankIncident(key: string): TeamIncident {
  return {
    ext_key: key,
    page: null,
    source_url: null,
    post_ref: null,
    comment_ref: null,
    text: null,
    author: null,
    status: 'new',
    published_at: null,
    published_precision: null,
    detected_at: new Date(0).toISOString(),
    answers: [],
    gone_at: null,
    version: 1,
  };
}
