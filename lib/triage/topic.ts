import { fold } from '~/lib/text/words.ts';
import { agreedTopic, type Learned, likelihoods } from './learned.ts';
import { TOPIC_WORDS } from './topic-words.ts';
import { TOPICS, type Topic } from './topics.ts';

/** A suggested topic and what it was suggested by: words of the list, or what was learned here. */
export type TopicGuess = { topic: Topic; by: 'words' | 'learned' | 'nothing' };

/** Before so many corrections the list decides, and where it knows nothing what they all agree on. */
const ENOUGH_LESSONS = 8;
/** How much one word of the list weighs beside what was learned, in units of log-likelihood. */
const WORD_WEIGHT = 1.6;

/** Topic of a comment as a suggestion: never a reason to route or to rank it (reference: answers.md §10). */
export function topicOf(text: string, learned: Learned | null): TopicGuess {
  const hits = wordHits(text);
  const byWords = best(hits);
  if (!learned || learned.lessons < ENOUGH_LESSONS) {
    if (byWords) return { topic: byWords, by: 'words' };
    const taught = learned && agreedTopic(learned, text);
    return taught ? { topic: taught, by: 'learned' } : { topic: 'other', by: 'nothing' };
  }
  const scores = likelihoods(learned, text);
  const joined = new Map(
    TOPICS.map((topic) => [topic, (scores.get(topic) ?? 0) + WORD_WEIGHT * (hits.get(topic) ?? 0)]),
  );
  const topic = best(joined, true);
  if (!topic || [...scores.values()].every((score) => score === 0)) {
    return byWords ? { topic: byWords, by: 'words' } : { topic: 'other', by: 'nothing' };
  }
  return { topic, by: topic === byWords ? 'words' : 'learned' };
}

function wordHits(text: string): Map<Topic, number> {
  const folded = fold(text);
  return new Map(
    TOPICS.map((topic) => [
      topic,
      topic === 'other' ? 0 : new Set(Array.from(folded.matchAll(TOPIC_WORDS[topic]), ([word]) => word)).size,
    ]),
  );
}

/** The topic with the most; the first of the list where several have it, null where none has any. */
function best(scores: ReadonlyMap<Topic, number>, anyScore = false): Topic | null {
  let found: Topic | null = null;
  let most = anyScore ? Number.NEGATIVE_INFINITY : 0;
  for (const [topic, score] of scores) {
    if (score <= most) continue;
    found = topic;
    most = score;
  }
  return found;
}
