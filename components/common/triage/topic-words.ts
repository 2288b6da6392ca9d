import { say } from '~/lib/locale/say.ts';
import type { Topic } from '~/lib/triage/topics.ts';

/** A topic in words: «снег и лёд». */
export function sayTopic(topic: Topic): string {
  return say(`triage_topic_${topic}`);
}
