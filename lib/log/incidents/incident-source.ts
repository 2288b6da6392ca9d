import { database } from '~/lib/log/database.ts';
import type { AnswerRow, CommentRow, CoverageRow, IncidentRow } from '~/lib/log/rows.ts';
import { lessonRows } from '~/lib/log/triage/lessons.ts';

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

/**
 * Reads what a file would tell of one comment at one moment: its post, its answers, and what corrections of topics
 * taught; nothing else of the log. Empty for a comment that is not in it.
 */
export async function readIncidentSourceOf(key: string): Promise<IncidentSource> {
  const { comments, answers, incidents, events } = database;
  return database.transaction('r', comments, answers, incidents, events, async () => {
    const row = await comments.get(key);
    const [post, lessons, given, told] = await Promise.all([
      row ? comments.where('postKey').equals(row.postKey).toArray() : [],
      lessonRows(),
      answers.where('comment').equals(key).toArray(),
      incidents.where('key').equals(key).toArray(),
    ]);
    const rows = new Map([...lessons, ...post].map((one) => [one.key, one]));
    return { comments: [...rows.values()], answers: given, incidents: told, coverage: [] };
  });
}

/** Incidents that files told of, the ones told last first; fit for `observe`. */
export async function importedIncidents(): Promise<IncidentRow[]> {
  return database.incidents.orderBy('at').reverse().toArray();
}
