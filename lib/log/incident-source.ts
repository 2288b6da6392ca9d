import { database } from './database.ts';
import type { AnswerRow, CommentRow, CoverageRow, IncidentRow } from './rows.ts';

/** What a file of incidents is made from. */
export type IncidentSource = {
  comments: CommentRow[];
  answers: AnswerRow[];
  incidents: IncidentRow[];
  coverage: CoverageRow[];
};

/** Reads all of it at one moment. */
export async function readIncidentSource(): Promise<IncidentSource> {
  const { comments, answers, incidents, coverage } = database;
  return database.transaction('r', comments, answers, incidents, coverage, async () => ({
    comments: await comments.toArray(),
    answers: await answers.toArray(),
    incidents: await incidents.toArray(),
    coverage: await coverage.toArray(),
  }));
}

/** Incidents that files told of, the ones told last first; fit for `observe`. */
export async function importedIncidents(): Promise<IncidentRow[]> {
  return database.incidents.orderBy('at').reverse().toArray();
}
