import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Learned } from '~/lib/triage/learned.ts';
import { learnFrom } from './topics.ts';

/** Comments whose topic a person set, found by the events that tell of it. Called inside a transaction or alone. */
export async function lessonRows(): Promise<CommentRow[]> {
  const set = await database.events.where('type').equals('topic.set').toArray();
  const keys = [...new Set(set.flatMap(({ key }) => key ?? []))];
  const rows = await database.comments.bulkGet(keys);
  return rows.filter((row) => row !== undefined);
}

/** What corrections of topics taught, in all of the log. */
export async function readLessons(): Promise<Learned> {
  return learnFrom(await lessonRows());
}
