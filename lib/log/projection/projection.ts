import type { EventData } from '~/lib/log/event.ts';
import type { MeasureRow, RemovalRow, RuleRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import type { AnswerRow, CommentRow, CoverageRow, IncidentRow, PageKey } from '~/lib/log/rows.ts';

/** Health of a page as last written down. */
export type HealthRecord = EventData<'health.changed'>;

/** Everything that is derived from the events: the whole of it on a rebuild, the touched part while recording. */
export type Projection = {
  comments: Map<string, CommentRow>;
  answers: Map<string, AnswerRow>;
  /** By `postKey`. */
  coverage: Map<string, CoverageRow>;
  snapshots: Map<string, SnapshotRow>;
  removals: Map<string, RemovalRow>;
  measures: Map<string, MeasureRow>;
  rules: Map<string, RuleRow>;
  /** By `incident`. */
  incidents: Map<string, IncidentRow>;
  health: Map<PageKey, HealthRecord>;
  /** Null before the first `policy.changed`. */
  policy: EventData<'policy.changed'> | null;
  /** Every policy that was ever in force with its beginning (ISO 8601), in order. */
  policies: readonly PolicyRecord[];
};

/** A policy and when it came into force. */
export type PolicyRecord = { since: string; policy: EventData<'policy.changed'> };

/** A projection of no events. */
export function emptyProjection(): Projection {
  return {
    comments: new Map(),
    answers: new Map(),
    coverage: new Map(),
    snapshots: new Map(),
    removals: new Map(),
    measures: new Map(),
    rules: new Map(),
    incidents: new Map(),
    health: new Map(),
    policy: null,
    policies: [],
  };
}
