import type { Marks } from '~/lib/log/blind/blind-events.ts';
import type { SavedFile } from '~/lib/log/incidents/incident-events.ts';
import type { OpennessStep, StepMark } from '~/lib/log/openness/openness-events.ts';
import type { SyncView } from '~/lib/log/outbox/outbox-figures.ts';
import type { Person } from '~/lib/log/person/person.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { Certificate } from '~/lib/log/training/certificate.ts';
import type { Outcome } from './outcome.ts';

/** Messages of what is written about the work as a whole: training, reviews, files, delivery. */
export type LogMessages = {
  /** training: a case was done; kept once, however often it is told. */
  'training.attempt': { request: { attempt: Attempt }; reply: Outcome };
  /** training: the text of the organisation's own cases, read already; null takes them away. */
  'training.cases': { request: { text: string | null }; reply: Outcome };
  /** training, dashboard: keeps a colleague's certificate that was read already. */
  'training.certificate': { request: { certificate: Certificate }; reply: Outcome };
  /** training, dashboard: takes a kept certificate away for good. */
  'training.erase': { request: { checksum: string }; reply: Outcome };
  /** dashboard: draw answers of a month (`YYYY-MM`) for the blind review; `page` null: of all pages. */
  'blind.draw': { request: { month: string; page: string | null }; reply: Outcome };
  /** dashboard: what was found of a drawn answer; null takes it back. */
  'blind.judge': { request: { draw: string; answer: string; marks: Marks | null }; reply: Outcome };
  /** dashboard: what was found of a step of a page's openness. */
  'openness.check': { request: { page: string; step: OpennessStep; state: StepMark }; reply: Outcome };
  /** dashboard: a file is about to be saved. */
  'file.saved': { request: SavedFile; reply: Outcome };
  /** dashboard: erase everything that is kept of a person; `neighbours`: also evidence about others beside them. */
  'person.erase': { request: { person: Person; neighbours: boolean }; reply: Outcome };
  /** dashboard: drop everything that is derived from the events and derive it anew. */
  'log.rebuild': { request: Record<string, never>; reply: Outcome };
  /** dashboard: events of a saved log came in. */
  'log.imported': { request: Record<string, never>; reply: Outcome };
  /** dashboard, options: try to deliver now. */
  'sync.now': { request: Record<string, never>; reply: SyncView };
  /** dashboard: try a parked line again; `alike`: and all that were refused for the same reason. */
  'sync.retry': { request: { row: string; alike?: boolean | undefined }; reply: Outcome };
};
