import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import { isOwed } from '~/lib/comment/owed.ts';
import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';

/** The facts of a comment; null for one that is not in the log and for what an official page wrote. */
export async function incidentFacts(key: string): Promise<IncidentFacts | null> {
  const row = await database.comments.get(key);
  if (row?.voice !== 'citizen') return null;
  const { network, page, url, text, author, postedAt, seenAt, urgent } = row;
  return {
    key,
    network,
    page,
    url,
    text,
    authorName: author.name,
    postedAt,
    detectedAt: seenAt,
    owed: isIncident(row),
    open: isOwed(row),
    urgent: urgent !== null,
  };
}

/** True where an answer is or was owed: thanks and greetings are no incidents. */
export function isIncident({ triage }: Pick<CommentRow, 'triage'>): boolean {
  return triage?.duty === 'must' || triage?.machine === 'must';
}
