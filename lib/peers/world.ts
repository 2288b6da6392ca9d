/** Sentences that adapters say: to a person, and in notes that stay in the incident system. */
export type PeerText =
  | 'peer_changed'
  | 'peer_gone'
  | 'peer_answered'
  | 'peer_interim'
  | 'peer_answer_gone'
  | 'peer_no_answer_needed'
  | 'peer_outcome'
  | 'peer_double'
  | 'peer_no_text'
  | 'peer_urgent'
  | 'peer_not_found_again'
  | 'peer_status_ignored'
  | 'peer_key_dropped'
  | 'peer_without_key'
  | 'peer_double_left'
  | 'peer_no_answer'
  | 'peer_nonsense'
  | 'peer_unauthorised'
  | 'peer_says'
  | 'peer_failed'
  | 'peer_stale'
  | 'rt_forbidden'
  | 'rt_not_here'
  | 'rt_may_not_create'
  | 'rt_other_lifecycle'
  | 'rt_no_key_field'
  | 'redmine_not_here'
  | 'redmine_key_not_searchable'
  | 'redmine_no_tracker'
  | 'redmine_no_status'
  | 'redmine_no_key_field'
  | 'triage_outcome_satisfied'
  | 'triage_outcome_neutral'
  | 'triage_outcome_dissatisfied'
  | 'triage_outcome_impossible';

/** Where adapters run, a browser or the hub: how they speak, and their way to the network. */
export type PeerWorld = {
  /** A sentence with `$1`… replaced by `values` in order. */
  say: (text: PeerText, ...values: (string | number)[]) => string;
  /** A moment (ISO 8601) for readers elsewhere: with its date, time and zone. */
  sayMoment: (at: string) => string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
};
