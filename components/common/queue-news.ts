import { say, sayCount } from '~/lib/locale/say.ts';

/** How often a queue speaks by itself at most, ms: a page that is scrolled brings comments every second. */
const PAUSE_MS = 5000;

/**
 * What a screen reader is told, when it pauses, of comments that came to those known to wait, or wait no more. What
 * waited when the page was opened is in the list; of comments that were not read nothing is said. `draw` is called
 * with the words when they are others.
 */
export function createNews(draw: (words: string) => void) {
  /** How many waited and were spoken of; fewer as soon as fewer wait. */
  let known: number | null = null;
  /** How many waited when it was last spoken of them. */
  let told = 0;
  let open = 0;
  let waits = false;
  let words = '';

  const change = (next: string) => {
    if (next === words) return;
    words = next;
    draw(words);
  };

  const tell = () => {
    waits = false;
    if (known === null || (open === known && open === told)) return;
    if (open > known) change(sayCount('queue_more', open - known, sayCount('queue_in_all', open)));
    else change(open === 0 ? say('dashboard_all_answered') : sayCount('queue_left', open));
    known = open;
    told = open;
  };

  return {
    words: () => words,
    /** How many wait now. */
    learn(now: number) {
      open = now;
      if (known === null) told = now;
      known = Math.min(known ?? now, now);
      if ((now === known && now === told) || waits) return;
      waits = true;
      // The same words a second time are heard only where there were none between.
      change('');
      setTimeout(tell, PAUSE_MS);
    },
    /** Another page is in sight, or none. */
    forget() {
      known = null;
      words = '';
    },
  };
}
