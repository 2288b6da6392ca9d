/** The tables that a backup holds, all but what is made anew: who failed to connect, who forwards now, and the migrations themselves. */
export const TABLES = [
  'organisations',
  'counters',
  'connect_codes',
  'devices',
  'events',
  'event_personal',
  'incidents',
  'idempotency_keys',
  'selectors',
  'team_settings',
  'claims',
  'drafts',
  'calibration_counts',
  'calibration_taken',
  'targets',
  'forwards',
] as const;
