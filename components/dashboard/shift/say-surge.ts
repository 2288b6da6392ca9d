import { sayTopic } from '~/components/common/triage/topic-words.ts';
import { language, sayCount } from '~/lib/locale/say.ts';
import type { Surge } from '~/lib/triage/surge.ts';

/** A topic far above its usual, with the numbers that it is told from. */
export function saySurge({ topic, count, usual, weeks }: Surge): string {
  const mean = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(usual);
  return sayCount('shift_surge', weeks, sayTopic(topic), count, mean);
}
