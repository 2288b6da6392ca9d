import { markKey } from '~/components/overlay/marks/mark.ts';
import type { TourAct } from '~/lib/training/tour.ts';

type Hear = (act: TourAct) => void;

/** What is done on the feed, for whoever listens. */
export type Acts = {
  tell: Hear;
  /** @returns a function that ends it. */
  listen(listener: Hear): () => void;
};

/** States of a comment that an answer of the page brings about. */
const ANSWERED: ReadonlySet<string | null> = new Set(['answered', 'interim']);

/** Hears what the overlay shows on the feed and where the pointer and the focus are; the rest it is told. */
export function createActs(root: Document): Acts {
  const listeners = new Set<Hear>();
  const tell: Hear = (act) => {
    for (const listener of listeners) listener(act);
  };
  const look = ({ target }: Event) => {
    const key = markKey(target);
    if (key !== null) tell({ kind: 'looked', key });
  };
  for (const name of ['pointerover', 'focusin'] as const)
    root.addEventListener(name, look, { capture: true, passive: true });
  const states = new MutationObserver((records) => {
    for (const { target, oldValue } of records) {
      if (!(target instanceof Element) || oldValue === null || ANSWERED.has(oldValue)) continue;
      const key = target.getAttribute('data-otklik-key');
      if (key !== null && ANSWERED.has(target.getAttribute('data-otklik-state')))
        tell({ kind: 'answered', key });
    }
  });
  states.observe(root.body, {
    subtree: true,
    attributeFilter: ['data-otklik-state'],
    attributeOldValue: true,
  });
  return {
    tell,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
