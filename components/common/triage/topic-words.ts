import { say } from '~/lib/locale/say.ts';
import type { TopicShown } from '~/lib/log/topics.ts';

type Topic = TopicShown['topic'];

/** Topics in the order of the list. */
export const TOPIC_LIST: readonly Topic[] = [
  'roads',
  'snow',
  'light',
  'rubbish',
  'housing',
  'transport',
  'improvement',
  'health',
  'education',
  'social',
  'other',
];

/** A topic in words: «снег и лёд». */
export function sayTopic(topic: Topic): string {
  return say(`triage_topic_${topic}`);
}
