import { sayCount } from '~/lib/locale/say.ts';

/** How often the panel speaks by itself at most, ms: a page that is scrolled brings comments every second. */
const PAUSE_MS = 5000;

/**
 * What a screen reader is told, when it pauses, of comments that came to those known to wait. What waited when the
 * page was opened is in the list; of comments that were not read nothing is said. `draw` is called when there is a word.
 */
export function createNews(draw: () => void) {
  let known: number | null = null;
  let open = 0;
  let waits = false;
  let words = '';

  const tell = () => {
    waits = false;
    if (known === null || open <= known) return;
    words = sayCount('panel_more', open - known, open);
    known = open;
    draw();
  };

  return {
    words: () => words,
    /** How many wait now. */
    learn(now: number) {
      open = now;
      known = Math.min(known ?? now, now);
      if (now === known || waits) return;
      waits = true;
      setTimeout(tell, PAUSE_MS);
    },
    /** Another page is in sight, or none. */
    forget() {
      known = null;
      words = '';
    },
  };
}
