import { database } from './database.ts';
import type { AnswerRow, CommentRow, CoverageRow } from './rows.ts';

/** What reports are counted from. */
export type ReportRows = {
  comments: CommentRow[];
  answers: AnswerRow[];
  looks: CoverageRow[];
};

/** Reads the source of all reports at one moment; fit for `observe`. */
export async function readReportRows(): Promise<ReportRows> {
  const { comments, answers, coverage } = database;
  return database.transaction('r', comments, answers, coverage, async () => {
    const [rows, given, looks] = await Promise.all([
      comments.toArray(),
      answers.toArray(),
      coverage.toArray(),
    ]);
    return { comments: rows, answers: given, looks };
  });
}
