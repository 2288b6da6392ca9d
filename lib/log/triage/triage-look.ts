import { database } from '~/lib/log/database.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { similarTo } from '~/lib/triage/similar.ts';
import { readLessons } from './lessons.ts';
import { type TopicShown, topicShown } from './topics.ts';

/** A comment that says much the same as another one. */
export type Alike = { key: string; text: string; authorName: string; postedAt: string | null; url: string };

/** What is shown beside one comment before a person decides about it. */
export type TriageLook = {
  topic: TopicShown;
  /** Comments of the page that wait too and are much alike, nobody decided about them yet. */
  alike: Alike[];
  /** Duty contacts of the page, for an emergency; empty where the settings have none. */
  contacts: string;
};

const MOST_ALIKE = 12;

/**
 * Suggested topic and comments alike of one comment, and the duty contacts of its page; null when it is not in the
 * log.
 */
export async function lookAt(key: string, pages: Settings['pages']): Promise<TriageLook | null> {
  const row = await database.comments.get(key);
  if (!row) return null;
  const [taught, open] = await Promise.all([
    readLessons(),
    database.comments
      .where('[page+state]')
      .anyOf([
        [row.page, 'unanswered'],
        [row.page, 'courtesy'],
      ])
      .toArray(),
  ]);
  const page = pages.find(({ network, owner }) => `${network}:${owner}` === row.page);
  const contacts = page?.contacts ?? '';
  return { topic: topicShown(row, taught), alike: alikeOf(row, open), contacts };
}

function alikeOf(row: CommentRow, open: readonly CommentRow[]): Alike[] {
  const others = open.filter(({ key, decided }) => key !== row.key && !decided?.duty);
  const byKey = new Map(others.map((other) => [other.key, other]));
  return similarTo(row.text, others, MOST_ALIKE).flatMap((key) => {
    const other = byKey.get(key);
    if (!other) return [];
    const { text, author, postedAt, url } = other;
    return [{ key, text, authorName: author.name, postedAt, url }];
  });
}
