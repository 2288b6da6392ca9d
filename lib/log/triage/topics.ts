import type { CommentRow } from '~/lib/log/rows.ts';
import { type Learned, type Lesson, learnTopics } from '~/lib/triage/learned.ts';
import { findSurges, type Surge } from '~/lib/triage/surge.ts';
import { type TopicGuess, topicOf } from '~/lib/triage/topic.ts';
import type { Topic } from '~/lib/triage/topics.ts';

/** Topic of one comment: set by a person, or suggested. */
export type TopicShown = { topic: Topic; by: TopicGuess['by'] | 'person' };

type Row = Pick<CommentRow, 'key' | 'text' | 'voice' | 'deleted' | 'postedAt' | 'decided'>;

/** What the corrections of this device teach about topics. */
export function learnFrom(rows: readonly Row[]): Learned {
  return learnTopics(
    rows.flatMap(({ text, decided }): Lesson[] => (decided?.topic ? [{ text, topic: decided.topic }] : [])),
  );
}

/** Topic to show for one comment. */
export function topicShown({ text, decided }: Pick<Row, 'text' | 'decided'>, learned: Learned): TopicShown {
  return decided?.topic ? { topic: decided.topic, by: 'person' } : topicOf(text, learned);
}

/** Topics of citizens' comments that are far above their usual now. @param now epoch ms. */
export function surgesIn(rows: readonly Row[], learned: Learned, now: number): Surge[] {
  const moments = rows.flatMap((row) => {
    if (row.voice !== 'citizen' || row.deleted || row.postedAt === null) return [];
    return [{ topic: topicShown(row, learned).topic, at: Date.parse(row.postedAt) }];
  });
  return findSurges(moments, now);
}
