import type { FactsView } from '~/lib/comment/page-fact.ts';
import type { FactsLook } from '~/lib/log/triage/facts-look.ts';
import type { PhotoPair } from '~/lib/log/triage/photo-pair.ts';
import type { TriageDecision } from '~/lib/log/triage/triage-desk.ts';
import type { TriageLook } from '~/lib/log/triage/triage-look.ts';
import type { Outcome } from './outcome.ts';

/** Fields of an incident to be pasted by hand: one a line with its name, a row of a table, and the link to the
 * comment. */
export type IncidentFields = { list: string; row: string; link: string };

/** Messages of what is owed to a comment, what is known for the answer and what is handed on. */
export type TriageMessages = {
  /** content, dashboard: a person decides about duty, clocks, promises or the outcome of one or several comments. */
  'triage.decide': { request: { keys: string[]; decision: TriageDecision }; reply: Outcome };
  /** content, dashboard: suggested topic and comments alike of one comment; null when it is not known. */
  'triage.look': { request: { key: string }; reply: TriageLook | null };
  /** content, dashboard: the fields of a comment for the incident system; null when it is not known. */
  'incident.fields': { request: { key: string }; reply: IncidentFields | null };
  /** content, dashboard: what a request for facts about a comment begins with; null when it is not known. */
  'facts.look': { request: { key: string }; reply: FactsLook | null };
  /** content: facts of the page of a comment that are offered today; null when the page is not listed. */
  'page.facts': { request: { key: string }; reply: FactsView | null };
  /** content: opens the options where facts are kept. */
  'facts.open': { request: Record<string, never>; reply: Outcome };
  /** content: a «было — стало» was saved or copied; the picture stays where it is. */
  'photo.paired': { request: { key: string; pair: PhotoPair }; reply: Outcome };
};
