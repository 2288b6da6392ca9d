import type { Projection } from '~/lib/log/projection/projection.ts';
import { type ReportRows, withGiven } from '~/lib/log/queue/report-rows.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { learnFrom } from '~/lib/log/triage/topics.ts';

/** The source of a report over the log of a team: the same choice as of the own log. @param from, to epoch ms. */
export async function teamReportRows(
  { comments, answers, coverage }: Projection,
  from: number,
  to: number,
): Promise<ReportRows> {
  const [begin, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
  const all = [...comments.values()];
  const picked = all.filter((row) => isOf(row, begin, end) || waitsSince(row, begin));
  const given = [...answers.values()].filter(({ noticedAt }) => noticedAt >= begin);
  const find = async (keys: string[]) => keys.map((key) => comments.get(key));
  const rows = await withGiven(picked, given, from, find);
  return { ...rows, looks: [...coverage.values()], learned: learnFrom(all) };
}

/** Posted in the period; where its time is unknown, seen in it. */
function isOf({ postedAt, seenAt }: CommentRow, begin: string, end: string): boolean {
  const at = postedAt ?? seenAt;
  return at >= begin && at < end;
}

function waitsSince({ postedAt, state }: CommentRow, begin: string): boolean {
  return postedAt !== null && postedAt < begin && (state === 'unanswered' || state === 'interim');
}
