import type { Voice } from './author.ts';
import type { Sighting } from './sighting.ts';

/** What of a comment decides who answered whom. */
export type ThreadComment = Pick<
  Sighting,
  'key' | 'id' | 'thread' | 'replyTo' | 'addressee' | 'author' | 'text' | 'posted' | 'deleted' | 'partial'
> & {
  voice: Voice;
  /** True when the text asks something (`lib/triage/duty.ts`): thanks open nothing again. */
  asks: boolean;
};
